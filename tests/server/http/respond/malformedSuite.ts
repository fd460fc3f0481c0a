import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../../server/secrets.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { EVIL } from '../../../support/malformedRequests.ts';
import { isUnused, type ResponseBody, responseBody, seedInvitedWave } from '../../../support/respondents.ts';
import { newSecret, pick } from '../../../support/sampleBodies.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startTestServer, type TestServer } from '../../../support/testServer.ts';

type Random = () => number;
type Mutation = (body: ResponseBody, random: Random) => string | Uint8Array;

const withSlot = (body: ResponseBody, holder: object, key: string, value: unknown): string => {
  (holder as Record<string, unknown>)[key] = value;
  return JSON.stringify(body);
};
const NAMES = ['instrument', 'version', 'answers', 'seconds', 'notice', 'withdrawalHash'];
const UNKNOWN = ['role_', 'wave', '_id', '$set', 'a.b', '', 'toString', 'constructor', 'hasOwnProperty'];
/** An empty text, list or matrix is no answer, and therefore no fault. */
const NO_ANSWER = (value: unknown) => value !== '' && JSON.stringify(value) !== '[]';

/** None of these is an answer that may be stored. */
const MUTATIONS: readonly Mutation[] = [
  (body, random) => withSlot(body, body, pick(NAMES, random), pick(EVIL, random)),
  (body, random) => withSlot(body, body.answers, 'role', pick(EVIL, random)),
  (body, random) => {
    const matrices = Object.values(body.answers).filter((value) => typeof value === 'object');
    const matrix = pick(matrices, random) as object;
    const row = Object.keys(matrix)[0] ?? 'none-such';
    return withSlot(body, matrix, row, pick(EVIL.filter(NO_ANSWER), random));
  },
  (body, random) => withSlot(body, body.seconds!, 'training-aimed', pick(EVIL, random)),
  (body, random) =>
    withSlot(body, pick([body, body.answers, body.seconds!], random), pick(UNKNOWN, random), 1),
  (body, random) => {
    const {
      [pick(['ticket', 'instrument', 'version', 'answers', 'seconds', 'notice'], random)]: _gone,
      ...rest
    } = body as unknown as Record<string, unknown>;
    return JSON.stringify(rest);
  },
  (body) => JSON.stringify(body).replace('"answers":{', '"answers":{"__proto__":{"x":1},'),
  (body) => JSON.stringify(body).replace('"seconds":{', '"seconds":{"__proto__":1,'),
  (body) => JSON.stringify(body).replace('"notice":', '"notice":"x","notice":'),
  (body, random) => JSON.stringify(body).slice(0, Math.floor(random() * 900)),
  (_body, random) => '['.repeat(1 + Math.floor(random() * 20_000)),
  () => `${'{"answers":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  (body) => JSON.stringify(body).replace('"seconds":{', `"seconds":{${deepSeconds},`),
  (_body, random) => pick(['null', '[]', '"x"', '1', 'true', '\ufeff{}', '', '{}'], random),
  (body, random) => {
    const bytes = Buffer.from(JSON.stringify(body));
    bytes[Math.floor(random() * 9)] = pick([0x00, 0xff, 0x5d, 0x5c], random);
    return bytes;
  },
];
const deepSeconds = `"x":${'['.repeat(3_000)}${']'.repeat(3_000)}`;

/** Whatever is thrown at the respondent's routes: nothing stored, nothing spent, nothing told. */
export function malformedSuite(open: () => Promise<Storage>): void {
  describe('R10: hostile requests of respondents', () => {
    let storage: Storage;
    let server: TestServer;
    const random = seededRandom(20_261);
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    async function surprises(
      count: number,
      method: string,
      ask: () => { path: string; token: string; body: string | Uint8Array },
    ): Promise<string[]> {
      const found: string[] = [];
      for (let sent = 0; sent < count; sent += 8)
        await Promise.all(
          Array.from({ length: 8 }, async () => {
            const { path, token, body } = ask();
            const answer = await server.request(method, path, {
              headers: {
                'content-type': 'application/json',
                'idempotency-key': randomUUID(),
                authorization: `Bearer ${token}`,
              },
              body,
            });
            const told = /\n\s+at |node_modules|node:internal|\/dist\/|expected|received|Invalid input/;
            if (answer.status < 400 || answer.status >= 500 || told.test(answer.text))
              found.push(`${answer.status} ${answer.text.slice(0, 200)} ${String(body).slice(0, 200)}`);
          }),
        );
      return found;
    }

    test('1,000 mutations of an answer: no 5xx, nothing stored, and the invitation still unspent', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 1);
      const ask = () => ({
        path: '/api/respond/responses',
        token: tokens[0]!,
        body: pick(MUTATIONS, random)(responseBody(server, wave, random), random),
      });
      expect(await surprises(1_000, 'POST', ask)).toEqual([]);
      expect(await server.deps.collections.responses.count({ wave: wave._id })).toBe(0);
      expect(await isUnused(server, tokens[0]!)).toBe(true);
    }, 60_000);

    test('500 mutations of drafts and withdrawals: no 5xx, nothing kept, nothing withdrawn', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 1);
      const evil = (name: string) => {
        const value = pick(
          [...EVIL.filter((one) => typeof one !== 'string' || !one.startsWith('A')), null],
          random,
        );
        const more = random() < 0.3 ? { [pick(UNKNOWN, random)]: 1 } : {};
        return random() < 0.1 ? '{' : JSON.stringify({ [name]: value, ...more });
      };
      const id = hashSecret(newSecret());
      const drafting = () => ({
        path: `/api/respond/drafts/${id}`,
        token: tokens[0]!,
        body: evil('ciphertext'),
      });
      expect(await surprises(250, 'PUT', drafting)).toEqual([]);
      expect(await server.deps.collections.drafts.count({ wave: wave._id })).toBe(0);
      const withdrawing = () => ({ path: '/api/respond/withdrawals', token: '', body: evil('code') });
      expect(await surprises(250, 'POST', withdrawing)).toEqual([]);
    }, 60_000);
  });
}
