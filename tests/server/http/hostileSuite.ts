import { randomUUID } from 'node:crypto';
import type { Storage } from '../../../server/storage/storage.ts';
import { malformedRequests } from '../../support/malformedRequests.ts';
import { sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { countStored, startTestServer, type TestServer } from '../../support/testServer.ts';

/** Whatever is thrown at it: nothing stored, nothing told, nothing logged, and it goes on. */
export function hostileSuite(open: () => Promise<Storage>): void {
  describe('hostile requests', () => {
    let storage: Storage;
    let server: TestServer;
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    test('2,000 seeded mutations of a submission: no 5xx, no stack, nothing stored', async () => {
      const surprises: string[] = [];
      const requests = malformedRequests(server.deps.instruments, 20_260, 2_000);
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let next = requests.next(); next.done !== true; next = requests.next()) {
            const { body, headers, what } = next.value;
            const answer = await server.request('POST', '/api/self-assessments', {
              headers: { 'idempotency-key': randomUUID(), ...headers },
              body,
            });
            const leaks = /\n\s+at |node_modules|node:internal|\/dist\//.test(answer.text);
            if (answer.status < 400 || answer.status >= 500 || leaks)
              surprises.push(`${answer.status} ${what}`);
            if (/expected|received|Invalid input|Too (big|small)|Unrecognized/i.test(answer.text))
              surprises.push(`words of zod: ${answer.text}`);
            if (answer.headers.get('content-type') !== 'application/problem+json')
              surprises.push(`no problem: ${what}`);
          }
        }),
      );
      expect(surprises).toEqual([]);
      expect(await countStored(server)).toBe(0);
    }, 60_000);

    test('a body over 64 kB is refused whether it says its length or not, and so is a compressed one', async () => {
      const just = await server.submit(' '.repeat(65_536));
      expect(just.status).toBe(400);
      const over = await server.submit(' '.repeat(65_537));
      expect([over.status, over.json.type]).toEqual([413, '/problems/request-too-large']);
      const chunked = await fetch(`${server.url}/api/self-assessments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: new ReadableStream({
          start(controller) {
            for (let i = 0; i < 80; i += 1) controller.enqueue(new Uint8Array(1_024).fill(32));
            controller.close();
          },
        }),
        duplex: 'half',
      } as RequestInit);
      expect(chunked.status).toBe(413);
      const zipped = await server.submit('{}', randomUUID(), { 'content-encoding': 'gzip' });
      expect([zipped.status, zipped.json.type]).toEqual([415, '/problems/unsupported-media-type']);
    });

    test('a body that would be stored as something else than was sent is refused', async () => {
      const text = JSON.stringify(sampleBody(server.deps.instruments, seededRandom(9)));
      const named = (name: Uint8Array) => {
        const [before, after] = text.split(/(?<="name":").*?(?=")/) as [string, string];
        return Buffer.concat([Buffer.from(before), name, Buffer.from(after)]);
      };
      const refusal = async (body: string | Uint8Array) => {
        const answer = await server.submit(body);
        return [answer.status, answer.json.type, answer.json.detail ?? answer.json.errors];
      };
      const malformed = (why: unknown) => [400, '/problems/malformed-request', why];
      // A lone byte, half a character, a surrogate and an overlong letter: none is UTF-8.
      for (const bytes of [[0xff], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xc1, 0x81]])
        expect(await refusal(named(Uint8Array.from(bytes)))).toEqual(malformed('The body is not UTF-8.'));
      expect(await refusal('')).toEqual(malformed('The request has no body.'));
      expect(await refusal(' ')).toEqual(malformed('The body is not valid JSON.'));
      const twice = text.replace('"stage":', '"stage":"pilot","st\\u0061ge":');
      const errors = [{ pointer: '/site/stage', detail: 'stands there twice' }];
      expect(await refusal(twice)).toEqual(malformed(errors));
      expect((await server.submit(named(Buffer.from('Ünïcode 診療所 🏥')))).status).toBe(201);
    });

    test('what people sent, and who they are, is in no log line', async () => {
      const canary = `canary${randomUUID().replaceAll('-', '')}`;
      const body = sampleBody(server.deps.instruments, seededRandom(5));
      const key = randomUUID();
      body.site.name = canary;
      const headers = {
        'user-agent': canary,
        referer: `https://${canary}.example`,
        'x-forwarded-for': '198.51.100.77',
      };
      expect((await server.submit(body, key, headers)).status).toBe(201);
      await server.submit({ ...body, [canary]: canary }, randomUUID(), headers);
      await server.submit(`{"site":"${canary}`, randomUUID(), headers);
      await server.submit(`"${canary}"`, canary, headers);
      const { id } = (await server.submit(body, key, headers)).json;
      await server.asHolder('GET', `/api/self-assessments/${id}/report?q=${canary}`, body.secret);
      await server.request('GET', `/${canary}?${canary}`);
      const failing = await startTestServer(storage, {
        render: async () => {
          throw new Error(`cannot draw ${canary}`);
        },
      });
      const broken = await failing.asHolder('GET', `/api/self-assessments/${id}/report.pdf`, body.secret);
      expect(broken.status).toBe(500);
      const lines = [...server.logLines, ...failing.logLines];
      await failing.close();
      expect(lines.length).toBeGreaterThan(7);
      const told = [canary, body.secret, key, id, '127.0.0.1', '198.51.100.77', server.url];
      expect(lines.filter((line) => told.some((secret) => line.includes(secret)))).toEqual([]);
    });
  });
}
