import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { Deps } from '../../server/http/deps.ts';
import { openStorage } from '../../server/storage/openStorage.ts';
import { seedAccount, setUpBody, tokenOf } from '../support/accounts.ts';
import { type StartedServer, startServer } from '../support/startedServer.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
const settings = { DATA_DIR: join(folder.path, 'data'), PUBLIC_URL: 'http://127.0.0.1:41000' };
const secondFactor = { sealedSecret: 'x', confirmed: true, lastStep: 0, recoveryHashes: [] };
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

test('an operator hands over at the shell and can then go; the last one stays', async () => {
  expect(admin('operator', 'maria@clinic.example').stderr).toBe('This account is an operator already.\n');
  const alone = admin('operator', 'maria@clinic.example', '--remove');
  expect([alone.status, alone.stderr]).toEqual([1, expect.stringMatching(/^This is the only operator\./)]);
  const { collections, close } = await openStorage(
    { dataDir: settings.DATA_DIR, mongodbUri: null, mongodbAllowStandalone: false },
    { as: 'script', onRefused: () => undefined },
  );
  const heir = await seedAccount({ deps: { collections, now: Date.now } as Deps }, { secondFactor });
  expect(admin('operator', 'nobody@clinic.example').status).toBe(1);
  expect(admin('operator', heir.email)).toMatchObject({ status: 0, stderr: '' });
  expect(admin('operator', 'maria@clinic.example', '--remove')).toMatchObject({ status: 0, stderr: '' });
  expect(admin('operator', 'maria@clinic.example', '--remove').stderr).toBe('This account is no operator.\n');
  expect(await collections.people.get(heir._id)).toMatchObject({ isOperator: true });
  expect(admin('reset', heir.email, '--second-factor')).toMatchObject({ status: 0, stderr: '' });
  expect(admin('reset', heir.email, '--second-factor').stderr).toBe('This account has no second factor.\n');
  expect(await collections.people.get(heir._id)).toMatchObject({ secondFactor: null, credentials: 2 });
  const wanted = ['operator.added', 'operator.removed', 'secondFactor.removed'];
  const logged = async () =>
    (await collections.events.find({ organisation: '' }, { limit: 1_000 }))
      .filter((row) => row.by === 'shell' && wanted.includes(row.type))
      .map((row) => row.type)
      .sort();
  for (let wait = 0; wait < 100 && (await logged()).length < 3; wait += 1)
    await new Promise((done) => setTimeout(done, 100));
  expect(await logged()).toEqual(wanted);
  await close();
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
  for (const args of [
    [],
    ['create', 'now'],
    ['reset'],
    ['drop', 'everything'],
    ['operator', 'a@b.example', '--second-factor'],
    ['reset', 'a@b.example', '--second-factor', 'now'],
  ]) {
    const { status, stderr } = admin(...args);
    expect([args, status, stderr.startsWith('Say what to do:')]).toEqual([args, 2, true]);
  }
});
