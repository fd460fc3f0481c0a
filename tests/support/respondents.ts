import { randomBytes, randomUUID } from 'node:crypto';
import { hashSecret } from '../../server/secrets.ts';
import { insertMissing } from '../../server/storage/insertMissing.ts';
import { newOrganisation } from '../../server/storage/organisations.ts';
import type { InvitationDoc } from '../../server/storage/schemas/invitations.ts';
import type { WaveDoc } from '../../server/storage/schemas/waves.ts';
import { sampleAnswers } from './sampleBodies.ts';
import { seedSite } from './tenants.ts';
import type { Answer, TestServer } from './testServer.ts';
import { openWave } from './waves.ts';

type Server = Pick<TestServer, 'deps'>;

/** The body of POST /api/respond/responses, loose enough to be broken on purpose. */
export interface ResponseBody {
  ticket: string | null;
  instrument: string;
  version: number;
  answers: Record<string, unknown>;
  seconds: Record<string, unknown> | null;
  notice: string;
  withdrawalHash?: string;
}

/** A wave of an organisation of its own. */
export async function seedWave(
  server: Server,
  more: Partial<WaveDoc> = {},
): Promise<{ wave: WaveDoc; link: string }> {
  const { collections, now } = server.deps;
  const organisation = newOrganisation({ _id: randomUUID(), name: 'Northern Trust', createdAt: now() });
  await collections.organisations.insert(organisation);
  const site = await seedSite(server, organisation._id, 'Harbour Street Clinic');
  return openWave(
    server,
    { organisation: organisation._id, site: site._id, accountable: randomUUID() },
    more,
  );
}

/** A wave of single-use invitations with these many; `tokens` in the order of their making, paper codes last. */
export async function seedInvitedWave(
  server: Server,
  mails: number,
  papers = 0,
  more: Partial<WaveDoc> = {},
  newId: () => string = randomUUID,
): Promise<{ wave: WaveDoc; tokens: string[]; invitations: InvitationDoc[] }> {
  const { wave } = await seedWave(server, { anonymity: 'personal', ...more });
  const made = Array.from({ length: mails + papers }, (_, n) => invitation(server, wave, newId(), n < mails));
  await insertMissing(
    server.deps.collections.invitations,
    made.map((one) => one.invitation),
  );
  return { wave, tokens: made.map((one) => one.token), invitations: made.map((one) => one.invitation) };
}

function invitation({ deps }: Server, wave: WaveDoc, id: string, isMail: boolean) {
  const token = isMail ? deps.secrets.mint('invitation', id, 1) : deps.secrets.mintCode(id, 1);
  const email = isMail ? `${id.slice(0, 8)}@clinic.example` : '';
  const doc: InvitationDoc = {
    _id: id,
    wave: wave._id,
    kind: isMail ? 'mail' : 'paper',
    tokenHash: hashSecret(token),
    generation: 1,
    email,
    once: isMail ? `mail:${email}` : `paper:${id}`,
    spentBy: '',
    unsubscribed: false,
  };
  return { token, invitation: doc };
}

/** Answers that must be accepted, different for every call. */
export function responseBody(server: Server, wave: WaveDoc, random: () => number): ResponseBody {
  const instrument = server.deps.instruments.find((one) => one.id === wave.instrument)!;
  const items = instrument.scoring.domains.flatMap(({ subdomains }) =>
    subdomains.flatMap((one) => one.items),
  );
  return {
    ticket: null,
    instrument: wave.instrument,
    version: wave.version,
    answers: sampleAnswers(instrument, random),
    seconds: Object.fromEntries(items.map((item) => [item.id, Math.floor(random() * 90)])),
    notice: wave.notice,
    withdrawalHash: hashSecret(newCode()),
  };
}

/** A withdrawal or resume code as a browser makes it: 16 letters, 80 bits. */
export function newCode(): string {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return Array.from(randomBytes(16), (byte) => alphabet[byte % 32]).join('');
}

export function respond(
  server: TestServer,
  token: string,
  body: unknown,
  key: string = randomUUID(),
  headers: Record<string, string> = {},
): Promise<Answer> {
  return server.request('POST', '/api/respond/responses', {
    headers: {
      'content-type': 'application/json',
      'idempotency-key': key,
      authorization: `Bearer ${token}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function welcomed(server: TestServer, token: string, headers: Record<string, string> = {}) {
  return server.request('GET', '/api/respond', {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

/** No route says so; only the store knows. */
export async function isUnused({ deps }: Server, token: string): Promise<boolean> {
  return (await deps.collections.invitations.findOne({ tokenHash: hashSecret(token) }))?.spentBy === '';
}

export function withdraw(server: TestServer, code: unknown): Promise<Answer> {
  return server.request('POST', '/api/respond/withdrawals', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
}

export function draft(
  server: TestServer,
  method: 'GET' | 'PUT' | 'DELETE',
  token: string,
  id: string,
  ciphertext?: unknown,
): Promise<Answer> {
  return server.request(method, `/api/respond/drafts/${id}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(method === 'PUT' ? { body: JSON.stringify({ ciphertext }) } : {}),
  });
}
