import { createHash } from 'node:crypto';
import type { Message } from './mailer.ts';
import type { Block, MailWords } from './words/en.ts';

interface Envelope {
  readonly to: string;
  /** Id of the stored mail: the Message-ID follows from it. */
  readonly id: string;
  readonly publicUrl: string;
}

/**
 * Words as a message: text, and the same as the least HTML that makes links clickable. No pictures, no styles, nothing to be
 * loaded from anywhere, so opening it tells nobody.
 */
export function renderMail({ subject, blocks }: MailWords, { to, id, publicUrl }: Envelope): Message {
  return {
    to,
    subject,
    text: `${blocks.map(textOf).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="en"><body>\n${blocks.map(htmlOf).join('\n')}\n</body></html>\n`,
    messageId: messageIdOf(id, publicUrl),
  };
}

/** The same for every try of one mail, so that whoever receives it twice can tell. */
export function messageIdOf(id: string, publicUrl: string): string {
  return `<${createHash('sha256').update(id).digest('hex')}@${new URL(publicUrl).hostname.replace(/[[\]]/g, '')}>`;
}

function textOf(block: Block): string {
  return typeof block === 'string' ? block : block.link;
}

function htmlOf(block: Block): string {
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`;
  const address = escaped(block.link);
  return `<p><a href="${address}">${address}</a></p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
