import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failedStart, startServer } from '../support/startedServer.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
const used = join(folder.path, 'used');
afterAll(() => folder.remove());

beforeAll(async () => {
  await (await startServer({ DATA_DIR: used })).stop('SIGINT');
}, 60_000);

/** A copy of a store that has been used, and where its key lies. */
function copyOfUsed() {
  const DATA_DIR = join(folder.path, randomUUID());
  cpSync(used, DATA_DIR, { recursive: true });
  return { DATA_DIR, key: join(DATA_DIR, 'server.key') };
}

function script(name: string, args: readonly string[], settings: Readonly<Record<string, string>>) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ...settings };
  return spawnSync(process.execPath, [resolve(`dist/scripts/${name}.js`), ...args], {
    env,
    encoding: 'utf8',
  });
}

test('a store without its key is refused, by the server and at the shell, and no new key is made', async () => {
  const { DATA_DIR, key } = copyOfUsed();
  const away = join(folder.path, 'kept.key');
  renameSync(key, away);
  const { status, output } = await failedStart({ DATA_DIR });
  expect([status, output]).toEqual([
    1,
    expect.stringMatching(
      /^Plumbline cannot start\.\nThe server key of this store is missing: .*SERVER_KEY_FILE/,
    ),
  ]);
  expect(output).not.toMatch(/\n\s+at /);
  const made = script('admin', ['create'], { DATA_DIR });
  expect([made.status, made.stdout]).toEqual([1, '']);
  expect(made.stderr).toMatch(/^The server key of this store is missing/);
  expect(script('audit', ['verify'], { DATA_DIR }).status).toBe(0);
  expect(existsSync(key)).toBe(false);
  // Named where it lies, it is as good as before.
  const server = await startServer({ DATA_DIR, SERVER_KEY_FILE: away });
  await server.stop('SIGINT');
}, 60_000);

test('a store with another key is refused, and is as it was once its own is back', async () => {
  const { DATA_DIR, key } = copyOfUsed();
  const own = readFileSync(key);
  writeFileSync(key, `${'A'.repeat(43)}\n`);
  const { status, output } = await failedStart({ DATA_DIR });
  expect([status, output]).toEqual([
    1,
    expect.stringContaining('used with another server key than the one in'),
  ]);
  expect(script('admin', ['create'], { DATA_DIR }).stderr).toContain('SERVER_KEY_FILE');
  writeFileSync(key, own);
  await (await startServer({ DATA_DIR })).stop('SIGINT');
}, 60_000);

test('a new store gets a key, at the shell as well, and the server goes on with it', async () => {
  const DATA_DIR = join(folder.path, randomUUID());
  expect(script('admin', ['create'], { DATA_DIR }).status).toBe(0);
  const key = readFileSync(join(DATA_DIR, 'server.key'), 'utf8');
  await (await startServer({ DATA_DIR })).stop('SIGINT');
  expect(readFileSync(join(DATA_DIR, 'server.key'), 'utf8')).toBe(key);
  rmSync(DATA_DIR, { recursive: true });
}, 60_000);
