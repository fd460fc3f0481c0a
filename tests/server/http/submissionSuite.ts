import { randomUUID } from 'node:crypto';
import type { Storage } from '../../../server/storage/storage.ts';
import { newSecret, pick, sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { countStored, startTestServer, type TestServer } from '../../support/testServer.ts';

/** One request, one document, once. */
export function submissionSuite(open: () => Promise<Storage>): void {
  describe('submitting', () => {
    let storage: Storage;
    let server: TestServer;
    const random = seededRandom(4201);
    const body = () => sampleBody(server.deps.instruments, random);
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    test('200 keys, each sent several times in a row and at once: one document and one answer per key', async () => {
      const before = await countStored(server);
      const ids = new Set<string>();
      for (let round = 0; round < 20; round += 1) {
        const answers = await Promise.all(
          Array.from({ length: 10 }, async () => {
            const key = randomUUID();
            const sent = body();
            const first = random() < 0.5 ? [] : [await server.submit(sent, key)];
            const twins = await Promise.all(
              Array.from({ length: 2 + Math.floor(random() * 3) }, () => server.submit(sent, key)),
            );
            return [...first, ...twins];
          }),
        );
        for (const same of answers) {
          expect(same.map((answer) => answer.status)).toEqual(same.map(() => 201));
          expect(new Set(same.map((answer) => answer.text)).size).toBe(1);
          ids.add(same[0]!.json.id);
        }
      }
      expect(ids.size).toBe(200);
      expect(await countStored(server)).toBe(before + 200);
    }, 60_000);

    test('the order of keys and white space do not make another body, anything else does', async () => {
      const key = randomUUID();
      const sent = body();
      const first = await server.submit(sent, key);
      const { secret, ...rest } = sent;
      expect(
        (await server.submit(JSON.stringify({ ...rest, secret }, null, 2), key.toUpperCase())).text,
      ).toBe(first.text);
      for (const other of [
        { ...sent, secret: newSecret() },
        { ...sent, site: { ...sent.site, name: 'Elsewhere' } },
      ]) {
        const answer = await server.submit(other, key);
        expect([answer.status, answer.json.type]).toEqual([422, '/problems/idempotency-key-reused']);
      }
    });

    test('of two different bodies under one key at once, one is stored and the other is told', async () => {
      for (let round = 0; round < 20; round += 1) {
        const before = await countStored(server);
        const key = randomUUID();
        const answers = await Promise.all([server.submit(body(), key), server.submit(body(), key)]);
        expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
        expect(await countStored(server)).toBe(before + 1);
      }
    });

    test('the key must be there and be a random UUID', async () => {
      const before = await countStored(server);
      const wrong = ['', 'x', '1', `${randomUUID()}x`, '00000000-0000-0000-0000-000000000000', '["a"]'];
      for (const key of wrong) {
        const answer = await server.submit(body(), key);
        expect([answer.status, answer.json.type]).toEqual([400, '/problems/malformed-request']);
      }
      const headers = { 'content-type': 'application/json' };
      const missing = await server.request('POST', '/api/self-assessments', {
        headers,
        body: JSON.stringify(body()),
      });
      expect(missing.status).toBe(400);
      expect(await countStored(server)).toBe(before);
    });

    test('neither key nor secret nor a time finer than a day is stored', async () => {
      const key = randomUUID();
      const sent = body();
      const { id } = (await server.submit(sent, key)).json;
      const doc = await server.deps.collections.selfAssessments.get(id);
      const text = JSON.stringify(doc);
      expect(text).not.toContain(key);
      expect(text).not.toContain(sent.secret);
      expect(doc!.expiresAt % 86_400_000).toBe(0);
      expect(doc!.asOf).toBe(new Date().toISOString().slice(0, 10));
    });

    test('the answer names the last day on which the result can be read', async () => {
      const now = Date.parse('2026-02-27T23:59:59.999Z');
      const clocked = await startTestServer(storage, { now: () => now }, { RESULT_DAYS: '7' });
      expect((await clocked.submit(body())).json.expiresOn).toBe('2026-03-06');
      await clocked.close();
    });

    test('what people typed comes back as it was, in whatever script', async () => {
      const sent = body();
      sent.site.name = pick(['Ελλάδα 𝔘 👩‍⚕️', 'عيادة القلب', ' A & B <clinic> "x" \\ / {y}'], random);
      const { id } = (await server.submit(sent)).json;
      expect((await server.deps.collections.selfAssessments.get(id))!.site!.name).toBe(sent.site.name);
    });
  });
}
