import { domainToASCII } from 'node:url';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Config } from '../config.ts';
import { createSmtpClient, type SendOutcome, type SmtpOptions } from './smtpClient.ts';

export interface Message {
  /** One address, as it was checked when it came in. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** With angle brackets. The same message always has the same one, so that a copy can be told from another message. */
  readonly messageId: string;
}

export interface Mailer {
  /** Never throws: a message that cannot be sent is an outcome. */
  send(message: Message): Promise<SendOutcome>;
}

/** Sends over SMTP, one connection for each message; null when no way out is set. */
export function createMailer(mail: Config['mail'], options: SmtpOptions = {}): Mailer | null {
  if (mail === null) return null;
  const client = createSmtpClient(mail.smtpUrl, options);
  const from = { name: nameOf(mail.from), address: asciiAddress(addressOf(mail.from)) };
  return {
    send: async (message) => {
      const to = asciiAddress(message.to);
      // No host of that name can exist.
      if (to.endsWith('@')) return 'refused';
      return await client.send({ from: from.address, to: [to] }, await bytesOf(message, from, to));
    },
  };
}

/** Answers to these mails are not read by a machine, and out-of-office notes must not be sent to them. */
const HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };

function bytesOf(
  { subject, text, html, messageId }: Message,
  from: { readonly name: string; readonly address: string },
  to: string,
): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId,
    headers: HEADERS,
    // Nothing in a message can make this process open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function addressOf(from: string): string {
  return /<([^<>]+)>$/.exec(from)?.[1] ?? from;
}

function nameOf(from: string): string {
  return /^(.*) <[^<>]+>$/.exec(from)?.[1]?.trim() ?? '';
}

/** The host part as DNS knows it, so that no server on the way needs to understand anything but ASCII there. */
function asciiAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}
