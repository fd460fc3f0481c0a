import { once } from 'node:events';
import { connect, Socket } from 'node:net';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { newSecret, sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { startTestServer, stored, type TestServer } from '../../support/testServer.ts';

let storage: Storage;
const random = seededRandom(12);
beforeAll(async () => {
  storage = await openEmbedded();
});
afterAll(() => storage.close());

const body = (server: TestServer) => sampleBody(server.deps.instruments, random);

test('only writes and wrong secrets are counted; the holder is never kept out', async () => {
  const server = await startTestServer(storage, {}, { RATE_LIMIT: '2' });
  const sent = body(server);
  const { path } = await stored(server, sent);
  for (let i = 0; i < 5; i += 1) expect((await server.request('GET', '/api/instruments')).status).toBe(200);
  const guesses = [];
  for (let i = 0; i < 4; i += 1)
    guesses.push((await server.asHolder('GET', `${path}/report`, newSecret())).status);
  expect(guesses).toEqual([404, 404, 429, 429]);
  expect((await server.asHolder('GET', `${path}/report`, sent.secret)).status).toBe(200);
  expect((await server.submit(body(server))).status).toBe(201);
  expect((await server.submit(body(server))).status).toBe(429);
  await server.close();
});

test('a proxy is believed about addresses only where the settings name one', async () => {
  const from = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}` });
  const alone = await startTestServer(storage, {}, { RATE_LIMIT: '1' });
  await alone.submit(body(alone), undefined, from(1));
  expect((await alone.submit(body(alone), undefined, from(2))).status).toBe(429);
  await alone.close();
  const behind = await startTestServer(storage, {}, { RATE_LIMIT: '1', TRUST_PROXY: '1' });
  expect((await behind.submit(body(behind), undefined, from(1))).status).toBe(201);
  expect((await behind.submit(body(behind), undefined, from(2))).status).toBe(201);
  expect((await behind.submit(body(behind), undefined, from(2))).status).toBe(429);
  await behind.close();
});

test('bytes that are no request get a problem too, and the connection ends', async () => {
  const server = await startTestServer(storage);
  const said = await new Promise<string>((resolve) => {
    const socket = new Socket();
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
  });
  expect(said).toMatch(
    /^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*\/problems\/malformed-request/,
  );
  await server.close();
});

test('a body that is too large is refused at the limit, not when its last byte has come', async () => {
  const server = await startTestServer(storage);
  const head = 'POST /api/self-assessments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
  const piece = `4000\r\n${' '.repeat(0x4000)}\r\n`;
  const endless = [
    `${head}Content-Length: 10000000000\r\n\r\n`,
    `${head}Transfer-Encoding: chunked\r\n\r\n${piece.repeat(5)}`,
  ];
  for (const begun of endless) {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(begun));
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
  }
  await server.close();
});

test('a path that cannot be decoded is a malformed request, not a fault of ours', async () => {
  const server = await startTestServer(storage);
  expect((await server.request('GET', '/api/self-assessments/%E0%A4%A/report')).status).toBe(400);
  await server.close();
});
