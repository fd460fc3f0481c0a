import { mkdirSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../../server/app.ts';
import { type ClientLimits, createHttpServer, drain, listen } from '../../../server/http/listen.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

/** The product's own limits, a tenth to a thirtieth as long. */
const SHORT: Partial<ClientLimits> = {
  headersTimeout: 1_000,
  requestTimeout: 2_000,
  connectionsCheckingInterval: 200,
  silence: 2_000,
};
const GIVE_UP_MS = 20_000;
const folder = temporaryFolder();
let storage: Storage;
let api: TestServer;
let server: Server;
let port: number;
let sockets: Socket[] = [];
const drips: NodeJS.Timeout[] = [];

beforeAll(async () => {
  mkdirSync(join(folder.path, 'assets'));
  writeFileSync(join(folder.path, 'assets/large.bin'), Buffer.alloc(32 * 1_024 * 1_024));
  storage = await openEmbedded();
  api = await startTestServer(storage);
});
afterEach(async () => {
  for (const drip of drips.splice(0)) clearInterval(drip);
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await drain(server, 500);
});
afterAll(async () => {
  await api.close();
  await storage.close();
  folder.remove();
});

async function start(limits: Partial<ClientLimits>): Promise<void> {
  server = createHttpServer(createApp(api.deps, folder.path), limits);
  port = await listen(server, '127.0.0.1', 0);
}

interface SlowClient {
  readonly text: () => string;
}

/** Says the first words and then one more letter again and again, which alone would keep an idle time-out from striking. */
function slowClient(first: string, letter = '', reads = true): SlowClient {
  const socket = connect(port, '127.0.0.1', () => {
    if (first !== '') socket.write(first);
  });
  let text = '';
  if (reads) {
    socket.on('data', (chunk) => {
      text += chunk;
    });
  }
  socket.on('error', () => undefined);
  if (letter !== '') drips.push(setInterval(() => socket.writable && socket.write(letter), 100));
  sockets.push(socket);
  return { text: () => text };
}

const openConnections = (): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

async function untilConnected(count: number): Promise<void> {
  while ((await openConnections()) < count) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function isHealthy(): Promise<boolean> {
  // A connection of its own each time, as a health check has.
  const asked = fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } });
  return asked.then(
    (answer) => answer.text().then(() => answer.ok),
    () => false,
  );
}

/** Asks /healthz until as few connections are left; how many answers were wrong. */
async function failuresUntilOpen(count: number): Promise<number> {
  let failures = 0;
  const end = Date.now() + GIVE_UP_MS;
  do {
    if (!(await isHealthy())) failures += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (Date.now() > end) throw new Error(`${await openConnections()} slow clients were never closed`);
  } while ((await openConnections()) > count);
  return failures;
}

const POST = 'POST /api/self-assessments HTTP/1.1\r\nHost: x\r\n';
const BODY = `${POST}Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n{`;
const CHUNKED = `${POST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`;

test('clients that say nothing, drip headers, drip a body or never read are all closed, and others are served meanwhile', async () => {
  await start(SHORT);
  const many = (first: string, letter = '', reads = true) =>
    Array.from({ length: 10 }, () => slowClient(first, letter, reads));
  const answered = [many(`${POST}X-A: `, 'a'), many(BODY, ' '), many(CHUNKED, '1\r\n \r\n')];
  many('');
  many('GET /assets/large.bin HTTP/1.1\r\nHost: x\r\n\r\n', '', false);
  await untilConnected(50);
  expect(await failuresUntilOpen(0)).toBe(0);
  for (const client of answered.flat())
    expect(client.text()).toMatch(/^HTTP\/1\.1 4\d\d [\s\S]*application\/problem\+json/);
});

test('beyond the limit of connections nobody is let in, until the slow ones have been closed', async () => {
  await start({ ...SHORT, connections: 8 });
  for (let at = 0; at < 8; at += 1) slowClient(`${POST}X-A: `, 'a');
  await untilConnected(8);
  expect(await isHealthy()).toBe(false);
  await failuresUntilOpen(0);
  expect(await isHealthy()).toBe(true);
});
