import { randomUUID } from 'node:crypto';
import { removeDueSelfAssessments } from '../../../server/storage/selfAssessments.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { newSecret, sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { countStored, startTestServer, stored, type TestServer } from '../../support/testServer.ts';

const DAY = 86_400_000;

/** What the holder of a result's secret may do, and nobody else. */
export function holderSuite(open: () => Promise<Storage>): void {
  describe('a result', () => {
    let storage: Storage;
    let server: TestServer;
    let now = Date.parse('2026-05-04T10:00:00Z');
    const random = seededRandom(99);
    const body = () => sampleBody(server.deps.instruments, random);
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => now });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    test('is read by its holder as data and as PDF, and never kept by a cache', async () => {
      const sent = body();
      const { id, path } = await stored(server, sent);
      const report = await server.asHolder('GET', `${path}/report`, sent.secret);
      expect([report.status, report.json.id, report.json.siteName]).toEqual([200, id, sent.site.name]);
      const pdf = await server.asHolder('GET', `${path}/report.pdf`, sent.secret);
      expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(pdf.headers.get('content-disposition')).toBe(
        'attachment; filename="readiness-report-2026-05-04.pdf"',
      );
      for (const answer of [report, pdf]) {
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
      }
      expect((await server.asHolder('HEAD', `${path}/report`, sent.secret)).bytes).toHaveLength(0);
    });

    test('answers 304 to the tag that it gave, and does not draw the PDF to say so', async () => {
      let drawn = 0;
      const render = async () => {
        drawn += 1;
        return Buffer.from('%PDF');
      };
      const counting = await startTestServer(storage, { now: () => now, render });
      const sent = body();
      const { path } = await stored(counting, sent);
      for (const address of [`${path}/report`, `${path}/report.pdf`]) {
        const tag = (await counting.asHolder('GET', address, sent.secret)).headers.get('etag')!;
        const again = await counting.asHolder('GET', address, sent.secret, { 'if-none-match': tag });
        expect([again.status, again.bytes.length]).toEqual([304, 0]);
        const stale = await counting.asHolder('GET', address, sent.secret, { 'if-none-match': '"other"' });
        expect(stale.status).toBe(200);
      }
      expect(drawn).toBe(2);
      await counting.close();
    });

    test('gives everybody else one and the same answer: unknown, wrong secret, expired', async () => {
      const sent = body();
      const { path } = await stored(server, sent);
      const unknown = `/api/self-assessments/${randomUUID()}`;
      const answers = [
        await server.asHolder('GET', `${path}/report`, newSecret()),
        await server.asHolder('GET', `${path}/report.pdf`, newSecret()),
        await server.asHolder('DELETE', path, newSecret()),
        await server.asHolder('GET', `${path}/report`, sent.secret.slice(0, 42)),
        await server.asHolder('GET', `${path}/report`, '', { authorization: `Basic ${sent.secret}` }),
        await server.asHolder('GET', `${unknown}/report`, sent.secret),
        await server.asHolder('GET', '/api/self-assessments/1/report', sent.secret),
        await server.asHolder('GET', '/api/self-assessments/%00/report', sent.secret),
      ];
      now += 31 * DAY;
      answers.push(await server.asHolder('GET', `${path}/report`, sent.secret));
      answers.push(await server.asHolder('DELETE', path, sent.secret));
      now -= 31 * DAY;
      expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
      expect([answers[0]!.status, answers[0]!.json.type]).toEqual([404, '/problems/not-found']);
      expect((await server.asHolder('GET', `${path}/report`, sent.secret)).status).toBe(200);
    });

    test('asks for a secret where none is shown, whether the result exists or not', async () => {
      const { path } = await stored(server, body());
      for (const address of [`${path}/report`, `/api/self-assessments/${randomUUID()}/report.pdf`]) {
        const answer = await server.request('GET', address);
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      }
    });

    test('is gone at once when its holder deletes it; only the holder and a replay learn that it was', async () => {
      const sent = body();
      const key = randomUUID();
      const { id, path } = await stored(server, sent, key);
      const both = await Promise.all([1, 2].map(() => server.asHolder('DELETE', path, sent.secret)));
      expect(both.map((answer) => answer.status).sort()).toEqual([204, 410]);
      for (const [method, address] of [
        ['GET', `${path}/report`],
        ['GET', `${path}/report.pdf`],
        ['DELETE', path],
      ] as const) {
        const answer = await server.asHolder(method, address, sent.secret);
        expect([answer.status, answer.json.type]).toEqual([410, '/problems/result-deleted']);
        expect((await server.asHolder(method, address, newSecret())).status).toBe(404);
      }
      const replay = await server.submit(sent, key);
      expect([replay.status, replay.json.type]).toEqual([410, '/problems/result-deleted']);
      const left = JSON.stringify(await server.deps.collections.selfAssessments.get(id));
      expect(left).not.toContain(sent.site.name);
      expect(left).not.toContain('answers');
    });

    test('is readable through its last day and removed after it, tombstones too', async () => {
      const sent = body();
      const gone = body();
      const { path } = await stored(server, sent);
      await server.asHolder('DELETE', (await stored(server, gone)).path, gone.secret);
      const begin = now;
      now = Date.parse('2026-06-03T23:59:59Z');
      expect(await removeDueSelfAssessments(storage.collections.selfAssessments, now)).toBe(0);
      expect((await server.asHolder('GET', `${path}/report`, sent.secret)).status).toBe(200);
      now = Date.parse('2026-06-04T00:00:00Z');
      expect((await server.asHolder('GET', `${path}/report`, sent.secret)).status).toBe(404);
      expect(await removeDueSelfAssessments(storage.collections.selfAssessments, now)).toBeGreaterThan(1);
      expect(await countStored(server)).toBe(0);
      now = begin;
    });
  });
}
