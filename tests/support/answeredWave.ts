import type { Doc } from '../../server/storage/collection.ts';
import type { Collections, Storage } from '../../server/storage/storage.ts';
import { respond, responseBody, seedInvitedWave, welcomed } from './respondents.ts';
import { seededRandom } from './seededRandom.ts';
import { startTestServer } from './testServer.ts';

/** What an attacker would like to know: which invitation led to which response, in the order in which people answered. */
export interface Arrival {
  readonly invitation: string;
  readonly response: string;
  readonly token: string;
}

/** Every document of every collection. */
export type Dump = Readonly<Record<string, readonly Doc[]>>;

/** A random UUID that is the same in every run. */
export function seededId(random: () => number): string {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  hex[12] = '4';
  hex[16] = '89ab'[Math.floor(random() * 4)]!;
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * A wave of invitations that people answered one after the other, minutes apart and in an order of their own. Everything
 * random is seeded, so that the same run comes out the same.
 */
export async function answeredWave(
  storage: Storage,
  people: number,
  seed: number,
): Promise<readonly Arrival[]> {
  const random = seededRandom(seed);
  let clock = Date.parse('2026-03-02T08:00:00Z');
  const newId = () => seededId(random);
  const server = await startTestServer(storage, { now: () => clock, newId });
  const expectedStaff = { total: people, byRole: { clinician: people } };
  const { wave, tokens, invitations } = await seedInvitedWave(server, people, 0, { expectedStaff }, newId);
  const order = invitations.map((one, n) => ({ one, token: tokens[n]!, at: random() }));
  const arrivals: Arrival[] = [];
  const known = new Set<string>();
  for (const { one, token } of order.sort((a, b) => a.at - b.at)) {
    clock += Math.floor(random() * 3_600_000);
    const { ticket } = (await welcomed(server, token)).json;
    const answer = await respond(server, token, { ...responseBody(server, wave, random), ticket }, newId());
    if (answer.status !== 201) throw new Error(answer.text);
    for await (const { _id } of storage.collections.responses.stream({ wave: wave._id })) {
      if (known.has(_id)) continue;
      known.add(_id);
      arrivals.push({ invitation: one._id, response: _id, token });
    }
  }
  await server.close();
  return arrivals;
}

export async function dumpStore(collections: Collections): Promise<Dump> {
  const dump: Record<string, Doc[]> = {};
  for (const [name, collection] of Object.entries(collections)) {
    dump[name] = [];
    for await (const doc of collection.stream({})) dump[name].push(doc);
  }
  return dump;
}
