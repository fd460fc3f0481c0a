import { sendDueMails } from '../../server/jobs/sendDueMails.ts';
import type { Mailer, Message } from '../../server/mail/mailer.ts';
import type { SendOutcome } from '../../server/mail/smtpClient.ts';
import type { WaveDoc } from '../../server/storage/schemas/waves.ts';
import type { Collections, Storage } from '../../server/storage/storage.ts';
import { seedSession } from './tenants.ts';
import type { Answer } from './testServer.ts';
import { startWaveServer, type WaveServer } from './waveServer.ts';
import { openWave } from './waves.ts';

/** Settings of a server that can send mail; what leaves it is decided by the mailer that a test hands in. */
export const WITH_MAIL = {
  SMTP_URL: 'smtp://localhost:1',
  MAIL_FROM: 'Plumbline <readiness@clinic.example>',
  PUBLIC_URL: 'https://ready.example',
};

export interface WaysIn extends WaveServer {
  /** Messages that went out, and what a test decided about each address. */
  readonly outgoing: Message[];
  readonly outcomes: Map<string, SendOutcome>;
  /** As a lead of organisation A. */
  readonly lead: (method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly personalWave: (more?: Partial<WaveDoc>) => Promise<WaveDoc>;
  readonly invite: (wave: WaveDoc, ...emails: string[]) => Promise<Answer>;
  readonly invitations: (wave: WaveDoc) => Promise<Answer>;
  /** One run of a worker; how many mails it dealt with. */
  readonly send: (mailer?: Mailer, collections?: Collections) => Promise<number>;
}

export async function startWaysIn(
  open: () => Promise<Storage>,
  environment: Record<string, string> = WITH_MAIL,
): Promise<WaysIn> {
  const at = await startWaveServer(open, '2026-05-04T10:00:00Z', environment);
  const { server, tenants } = at;
  const outgoing: Message[] = [];
  const outcomes = new Map<string, SendOutcome>();
  const mailer: Mailer = {
    send: async (message) => {
      const outcome = outcomes.get(message.to) ?? 'sent';
      if (outcome === 'sent' || outcome === 'unknown') outgoing.push(message);
      return outcome;
    },
  };
  const { person } = tenants.a.people.lead;
  // Tests turn the clock by days, and no session lasts that long.
  const lead = async (method: string, path: string, body?: unknown) =>
    server.as(await seedSession(server, person), method, path, body);
  let number = 0;
  return {
    ...at,
    outgoing,
    outcomes,
    lead,
    personalWave: async (more = {}) => {
      number += 1;
      const owner = {
        organisation: tenants.a.organisation._id,
        site: tenants.a.site._id,
        accountable: person._id,
      };
      return (await openWave(server, owner, { anonymity: 'personal', number, ...more })).wave;
    },
    invite: (wave, ...emails) =>
      lead('POST', `/api/waves/${wave._id}/invitations`, { csv: emails.join('\n') }),
    invitations: (wave) => lead('GET', `/api/waves/${wave._id}/invitations`),
    send: (mail = mailer, collections = server.deps.collections) =>
      sendDueMails({ ...server.deps, collections, mail, isStopping: () => false }),
  };
}

/** The token behind `/respond#` in a mail. */
export function tokenIn(message: Message): string {
  return /\/respond#([\w-]{43})\n/.exec(message.text)?.[1] ?? '';
}

/** The token behind `/unsubscribe#` in a mail. */
export function unsubscribeTokenIn(message: Message): string {
  return /\/unsubscribe#([\w-]+)\n/.exec(message.text)?.[1] ?? '';
}
