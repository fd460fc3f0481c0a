import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setUpBody, tokenOf } from '../support/accounts.ts';
import { type StartedServer, startServer } from '../support/startedServer.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
const settings = { DATA_DIR: join(folder.path, 'data'), PUBLIC_URL: 'http://127.0.0.1:41000' };
let server: StartedServer;
beforeAll(async () => {
  server = await startServer(settings);
}, 60_000);
afterAll(async () => {
  await server?.stop('SIGINT');
  folder.remove();
}, 60_000);

function admin(...args: string[]) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('dist/scripts/admin.js'), ...args],
    {
      env: { PATH, HOME, ...settings },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}

const linkIn = (text: string, page: string) =>
  [...text.matchAll(new RegExp(`^http://127\\.0\\.0\\.1:41000/${page}#[A-Za-z0-9_-]{43}$`, 'gm'))].at(
    -1,
  )?.[0];

function send(method: string, path: string, body: unknown): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function printedLink(): Promise<string | undefined> {
  for (let wait = 0; wait < 100 && linkIn(server.output(), 'set-up') === undefined; wait += 1)
    await new Promise((done) => setTimeout(done, 100));
  return linkIn(server.output(), 'set-up');
}

test('S18: the first start prints a link; the shell makes another beside the running server; a second account is refused', async () => {
  const first = await printedLink();
  expect(first).toBeDefined();
  const made = admin('create');
  const link = linkIn(made.stdout, 'set-up');
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(link).toBeDefined();
  // The one printed before is dead.
  expect((await send('POST', '/api/setups', setUpBody(tokenOf(first)))).status).toBe(410);
  expect((await send('POST', '/api/setups', setUpBody(tokenOf(link)))).status).toBe(201);
  const again = admin('create');
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toMatch(/^There is an account already/);
  expect(again.stderr).not.toMatch(/\n\s+at /);
}, 60_000);

test('somebody who is locked out gets a link for a new password from the shell', async () => {
  expect(admin('reset', 'nobody@clinic.example')).toMatchObject({
    status: 1,
    stderr: 'Nobody has an account with this address.\n',
  });
  const link = linkIn(admin('reset', 'maria@CLINIC.example').stdout, 'reset');
  const password = 'vier Enten am Kanal';
  expect((await send('PUT', '/api/resets', { token: tokenOf(link), password })).status).toBe(204);
  const signedIn = await send('POST', '/api/session', { email: 'maria@clinic.example', password });
  expect(signedIn.status).toBe(200);
}, 60_000);

test('the next start prints no link any more, and nothing that opens anything stands in the log', async () => {
  await server.stop('SIGINT');
  const lines = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toMatch(/#[A-Za-z0-9_-]{43}|clinic\.example/);
  server = await startServer(settings);
  await send('POST', '/api/session', { email: 'x@clinic.example', password: 'x' });
  await new Promise((done) => setTimeout(done, 1_500));
  expect(server.output()).not.toContain('set-up#');
}, 60_000);

test('anything else is answered with what can be said', () => {
  for (const args of [[], ['create', 'now'], ['reset'], ['drop', 'everything']]) {
    const { status, stderr } = admin(...args);
    expect([args, status, stderr.startsWith('Say what to do:')]).toEqual([args, 2, true]);
  }
});
