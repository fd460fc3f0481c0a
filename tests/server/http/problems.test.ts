import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ProblemSchema } from '../../../server/http/wire/problem.ts';
import { PROBLEMS, Problem, type ProblemSlug } from '../../../server/problems.ts';
import { StorageUnavailable } from '../../../server/storage/errors.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { rawAnswer } from '../../support/rawAnswer.ts';
import { sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { type Answer, startTestServer, stored, type TestServer } from '../../support/testServer.ts';

let storage: Storage;
let server: TestServer;
const random = seededRandom(31);
const body = () => sampleBody(server.deps.instruments, random);
beforeAll(async () => {
  storage = await openEmbedded();
  server = await startTestServer(storage);
});
afterAll(async () => {
  await server.close();
  await storage.close();
});

async function withServer(
  change: Parameters<typeof startTestServer>[1],
  ask: (own: TestServer) => Promise<Answer>,
) {
  const own = await startTestServer(storage, change);
  const answer = await ask(own);
  await own.close();
  return answer;
}

async function pdfWhere(render: () => Promise<Uint8Array>): Promise<Answer> {
  return withServer({ render }, async (own) => {
    const sent = body();
    return own.asHolder('GET', `${(await stored(own, sent)).path}/report.pdf`, sent.secret);
  });
}

const raw = (said: string) => rawAnswer(server.deps, said);
const SIX = 'GET /assets/six.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n';

/** How each problem of a self-assessment, and of any request, comes about. */
const PROVOKED: Readonly<Partial<Record<ProblemSlug, () => Promise<Answer>>>> = {
  'malformed-request': () => server.submit('{"secret":'),
  'not-signed-in': () => server.request('GET', `/api/self-assessments/${randomUUID()}/report`),
  'not-found': () => server.request('GET', '/api/no-such-thing'),
  'method-not-allowed': () => server.request('PUT', '/api/instruments'),
  'request-timeout': () => raw('POST /api/self-assessments HTTP/1.1\r\nHost: x\r\nX-A: '),
  'instrument-version-mismatch': () => {
    const part = { instrument: 'web-therapy-readiness', version: 2, answers: {} };
    return server.submit({ ...body(), mode: { kind: 'one-person' }, survey: part });
  },
  'result-deleted': async () => {
    const sent = body();
    const { path } = await stored(server, sent);
    await server.asHolder('DELETE', path, sent.secret);
    return server.asHolder('GET', `${path}/report`, sent.secret);
  },
  'precondition-failed': () => raw(`${SIX}If-Match: "another"\r\n\r\n`),
  'request-too-large': () => server.submit(' '.repeat(70_000)),
  'unsupported-media-type': () => server.submit('<a/>', randomUUID(), { 'content-type': 'application/xml' }),
  'range-not-satisfiable': () => raw(`${SIX}Range: bytes=6-\r\n\r\n`),
  'expectation-failed': () => raw(`${SIX}Expect: bogus\r\n\r\n`),
  'answers-invalid': () => server.submit({}),
  'idempotency-key-reused': async () => {
    const key = randomUUID();
    await server.submit(body(), key);
    return server.submit(body(), key);
  },
  'too-many-requests': async () => {
    const strict = await startTestServer(storage, {}, { RATE_LIMIT: '1' });
    await strict.submit(body());
    const answer = await strict.submit(body());
    await strict.close();
    return answer;
  },
  'queue-full': () =>
    pdfWhere(async () => {
      throw new Problem('queue-full', { retryAfterSeconds: 5 });
    }),
  'headers-too-large': () => raw(`${SIX}X-A: ${'a'.repeat(20_000)}\r\n\r\n`),
  internal: () =>
    pdfWhere(async () => {
      throw new TypeError('boom in /srv/secret/path');
    }),
  'storage-unavailable': () =>
    withServer({ isStorageReady: async () => false }, (own) => own.request('GET', '/readyz')),
  stopping: () => withServer({ isStopping: () => true }, (own) => own.request('GET', '/readyz')),
};

test.each(Object.keys(PROVOKED) as ProblemSlug[])('%s is answered as a problem', async (slug) => {
  const answer = await PROVOKED[slug]!();
  expect([answer.status, answer.json.type]).toEqual([PROBLEMS[slug].status, `/problems/${slug}`]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.json.status).toBe(answer.status);
  expect(ProblemSchema.safeParse(answer.json).success).toBe(true);
  const hasToWait = [429, 503].includes(answer.status);
  expect(/^[1-9]\d*$/.test(answer.headers.get('retry-after') ?? '')).toBe(hasToWait);
});

test('a request without Host, or that is none, is malformed; a range behind the end is told where that is', async () => {
  for (const said of [
    'GET /healthz HTTP/1.1\r\n\r\n',
    'NO REQUEST\r\n\r\n',
    'GET /\u0000 HTTP/1.1\r\n\r\n',
  ]) {
    const { status, headers, json } = await raw(said);
    expect([status, json.status, json.type]).toEqual([400, 400, '/problems/malformed-request']);
    expect(headers.get('content-type')).toBe('application/problem+json');
  }
  const beyond = await raw(`${SIX}Range: bytes=6-\r\n\r\n`);
  expect(beyond.headers.get('content-range')).toBe('bytes */6');
});

test.each(Object.keys(PROBLEMS))('%s has its paragraph in server/README.md', (slug) => {
  expect(readFileSync('server/README.md', 'utf8')).toContain(`**\`${slug}\`**`);
});

test('an internal fault tells the caller an id and nothing else, and the log where it happened', async () => {
  const broken = await startTestServer(storage, {
    render: async () => {
      throw new TypeError('boom in /srv/secret/path');
    },
  });
  const sent = body();
  const answer = await broken.asHolder('GET', `${(await stored(broken, sent)).path}/report.pdf`, sent.secret);
  await broken.close();
  expect(Object.keys(answer.json).sort()).toEqual(['id', 'status', 'title', 'type']);
  const line = broken.logLines.find((one) => one.includes(answer.json.id))!;
  expect(JSON.parse(line)).toMatchObject({ level: 50, name: 'TypeError' });
  expect(line).toContain('problems.test');
  expect(line).not.toContain('boom');
});

test('a store that is away is a 503 on every route that needs it, and not on those that do not', async () => {
  const away = async () => {
    throw new StorageUnavailable('not connected');
  };
  const selfAssessments = { ...storage.collections.selfAssessments, insert: away, get: away };
  const own = await startTestServer(storage, {
    collections: { ...storage.collections, selfAssessments },
  });
  const path = `/api/self-assessments/${randomUUID()}`;
  const answers = [
    await own.submit(body()),
    await own.asHolder('GET', `${path}/report`, 'A'.repeat(43)),
    await own.asHolder('DELETE', path, 'A'.repeat(43)),
  ];
  expect(answers.map((answer) => answer.json.type)).toEqual(Array(3).fill('/problems/storage-unavailable'));
  expect((await own.request('GET', '/healthz')).status).toBe(200);
  expect((await own.request('GET', '/api/instruments')).status).toBe(200);
  await own.close();
});
