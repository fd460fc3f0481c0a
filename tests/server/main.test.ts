import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { failedStart, startServer } from '../support/startedServer.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const dataDir = () => join(folder.path, randomUUID());

async function exampleOf(url: string): Promise<{ secret: string }> {
  const described = await (await fetch(`${url}/api/openapi.json`)).json();
  return described.paths['/api/self-assessments'].post.requestBody.content['application/json'].examples
    .consensus.value;
}

function post(url: string, body: unknown, key: string): Promise<Response> {
  return fetch(`${url}/api/self-assessments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
}

test('answers, draws a PDF, keeps what it acknowledged over a restart, and ends in good order', async () => {
  const settings = { DATA_DIR: dataDir() };
  const key = randomUUID();
  let server = await startServer(settings);
  const example = await exampleOf(server.url);
  const created = await (await post(server.url, example, key)).json();
  const pdfOf = async (url: string) => {
    const headers = { authorization: `Bearer ${example.secret}` };
    return Buffer.from(
      await (await fetch(`${url}/api/self-assessments/${created.id}/report.pdf`, { headers })).arrayBuffer(),
    );
  };
  const pdf = await pdfOf(server.url);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await server.stop()).toBe(0);
  server = await startServer(settings);
  expect(await (await post(server.url, example, key)).json()).toEqual(created);
  expect((await pdfOf(server.url)).equals(pdf)).toBe(true);
  expect(await server.stop('SIGINT')).toBe(0);
});

test('while it stops it is not ready, and finishes what it was asked before', async () => {
  const server = await startServer({ DATA_DIR: dataDir() });
  const example = await exampleOf(server.url);
  const { id } = await (await post(server.url, example, randomUUID())).json();
  const headers = { authorization: `Bearer ${example.secret}` };
  const pdf = fetch(`${server.url}/api/self-assessments/${id}/report.pdf`, { headers });
  const ended = server.stop();
  let readiness = 200;
  while (readiness === 200) readiness = (await fetch(`${server.url}/readyz`)).status;
  expect(readiness).toBe(503);
  expect((await pdf).status).toBe(200);
  expect(await ended).toBe(0);
});

test('nobody else on the machine can read what it keeps, and its log counts characters that no font has', async () => {
  const DATA_DIR = dataDir();
  const server = await startServer({ DATA_DIR });
  const example = await exampleOf(server.url);
  const site = { name: 'House of 𓀀 and 𓀁', stage: 'pilot', programme: null };
  const { id } = await (await post(server.url, { ...example, site }, randomUUID())).json();
  const headers = { authorization: `Bearer ${example.secret}` };
  expect((await fetch(`${server.url}/api/self-assessments/${id}/report.pdf`, { headers })).status).toBe(200);
  const modeOf = (name: string) => (statSync(join(DATA_DIR, name)).mode & 0o777).toString(8);
  const files = readdirSync(DATA_DIR);
  expect([modeOf('.'), ...new Set(files.map(modeOf))]).toEqual(['700', '600']);
  expect(files).toContain('plumbline.db');
  await server.stop('SIGINT');
  const line = server.output().match(/^.*no font of ours can show.*$/m)?.[0] ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ level: 40, count: 2 });
  expect(server.output()).not.toContain('𓀀');
}, 60_000);

test('a damaged file of the store ends it with the name of the file and what to do', async () => {
  for (const name of ['lock.db', 'plumbline.db']) {
    const DATA_DIR = dataDir();
    mkdirSync(DATA_DIR, { recursive: true });
    writeFileSync(join(DATA_DIR, name), 'no database at all'.repeat(100));
    const { status, output } = await failedStart({ DATA_DIR });
    expect(status).toBe(1);
    expect(output).toContain(`${join(DATA_DIR, name)} cannot be used: the database file is not a database.`);
    expect(output).toMatch(/damaged, (remove it|put its backup)/);
    expect(output).not.toMatch(/\n\s+at /);
  }
}, 60_000);

test('faulty settings end it with all of them and no stack', async () => {
  const { status, output } = await failedStart({ PORT: 'x', RESULT_DAYS: '0', LOG_LEVEL: 'loud' });
  expect(status).toBe(1);
  for (const setting of ['PORT', 'RESULT_DAYS', 'LOG_LEVEL'])
    expect(output).toContain(`  ${setting} must be`);
  expect(output).not.toMatch(/\n\s+at /);
});

test('a taken port, a data folder in use and one that is a file end it with a plain message', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const blocked = await failedStart({ DATA_DIR: dataDir(), PORT: String(port) });
  taken.close();
  expect([blocked.status, blocked.output]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)]);
  const DATA_DIR = dataDir();
  const first = await startServer({ DATA_DIR });
  const second = await failedStart({ DATA_DIR });
  await first.stop('SIGINT');
  expect([second.status, second.output]).toEqual([1, expect.stringContaining('cannot start')]);
  mkdirSync(folder.path, { recursive: true });
  const file = join(folder.path, 'a-file');
  writeFileSync(file, '');
  const third = await failedStart({ DATA_DIR: file });
  expect([third.status, third.output]).toEqual([1, expect.stringContaining('DATA_DIR')]);
  for (const { output } of [blocked, second, third]) expect(output).not.toMatch(/\n\s+at /);
});
