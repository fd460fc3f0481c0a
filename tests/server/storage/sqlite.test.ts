import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../../server/storage/sqlite.ts';
import { openSqliteStorage } from '../../../server/storage/sqliteStorage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { failureOf, thing, things } from './contract/thing.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const fileOf = () => join(folder.path, 'plumbline.db');

test('every open is durable, a re-opened file too: SQLite forgets synchronous=FULL with the connection', () => {
  for (const round of ['new', 'again']) {
    const sqlite = openSqlite(fileOf(), { busyMs: 0 });
    const settings = ['synchronous', 'journal_mode', 'secure_delete'].map(
      (name) => sqlite.all(`PRAGMA ${name}`)[0],
    );
    expect({ round, settings }).toMatchObject({
      settings: [{ synchronous: 2 }, { journal_mode: 'wal' }, { secure_delete: 1 }],
    });
    sqlite.close();
  }
});

test('writes of one turn share a transaction; none is read before it is committed', async () => {
  const engine = await openSqliteStorage(folder.path, 'server', [things]);
  const all = engine.collection(things);
  const walBytes = () => statSync(`${fileOf()}-wal`).size;
  const before = walBytes();
  for (let n = 0; n < 40; n += 1) await all.insert(thing());
  const oneByOne = walBytes() - before;
  const writes = Array.from({ length: 40 }, () => all.insert(thing()));
  expect(await all.count({})).toBe(40);
  await Promise.all(writes);
  expect(await all.count({})).toBe(80);
  // A commit of its own writes each page that it touches anew.
  expect(walBytes() - before - oneByOne).toBeLessThan(oneByOne / 4);
  await engine.close();
});

test('a write that fails halfway is undone whole, and its neighbours of the same turn are not', async () => {
  const sqlite = openSqlite(fileOf(), { busyMs: 0 });
  await sqlite.write(() => sqlite.run('CREATE TABLE t (n INTEGER)'));
  const put = (n: number) => sqlite.run('INSERT INTO t VALUES (?)', n);
  const outcomes = await Promise.allSettled([
    sqlite.write(() => put(1)),
    sqlite.write(() => {
      put(2);
      throw new Error('halfway');
    }),
    sqlite.write(() => put(3)),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(sqlite.all('SELECT n FROM t ORDER BY n').map((row) => row['n'])).toEqual([1, 3]);
  sqlite.close();
});

test('closing finishes what was queued, and what comes later is told that the storage is closed', async () => {
  const engine = await openSqliteStorage(folder.path, 'server', [things]);
  const all = engine.collection(things);
  const queued = all.insert(thing());
  // The insert has been queued by now; nothing has run it yet.
  await Promise.resolve();
  await engine.close();
  await queued;
  expect(await failureOf(() => all.insert(thing()))).toMatchObject({ name: 'StorageUnavailable' });
  expect(await failureOf(() => all.count({}))).toMatchObject({ name: 'StorageUnavailable' });
  expect(await engine.ready()).toBe(false);
  const again = await openSqliteStorage(folder.path, 'server', [things]);
  expect(await again.collection(things).count({})).toBe(1);
  await again.close();
});

test('a write that another process holds up for too long fails as unavailable, whole, and works again later', async () => {
  const engine = await openSqliteStorage(folder.path, 'script', [things]);
  await engine.close();
  const sqlite = openSqlite(fileOf(), { busyMs: 20 });
  const other = openSqlite(fileOf(), { busyMs: 20 });
  let inner: Promise<unknown> = Promise.resolve();
  await other.write(() => {
    // While the other one is in its transaction: two writes of ours, at once.
    inner = Promise.allSettled([sqlite.write(() => 1), sqlite.write(() => 2)]);
    sqlite.flush();
  });
  expect(await inner).toMatchObject([
    { status: 'rejected', reason: { name: 'StorageUnavailable' } },
    { status: 'rejected', reason: { name: 'StorageUnavailable' } },
  ]);
  expect(await Promise.all([sqlite.write(() => 1), sqlite.write(() => 2)])).toEqual([1, 2]);
  sqlite.close();
  other.close();
});

test('queries use the declared index, and pages need no sorting', async () => {
  const engine = await openSqliteStorage(folder.path, 'server', [things]);
  await engine.close();
  const sqlite = openSqlite(fileOf(), { busyMs: 0 });
  const plan = (sql: string, ...values: readonly (string | number)[]) =>
    sqlite.all(`EXPLAIN QUERY PLAN ${sql}`, ...values).map((row) => String(row['detail']));
  const group = "json_extract(doc, '$.group')";
  const rank = "json_extract(doc, '$.rank')";
  expect(plan(`SELECT doc FROM c_things WHERE json_extract(doc, '$.key') = ?`, 'k').join()).toMatch(
    /x_things_key \(<expr>=\?\)/,
  );
  const page = plan(
    `SELECT doc FROM c_things WHERE ${group} = ? AND (${rank}, id) > (?, ?) ORDER BY ${rank} ASC, id ASC LIMIT 5`,
    'g',
    1,
    'a',
  ).join();
  expect(page).toMatch(/x_things_group_rank/);
  expect(page).not.toMatch(/TEMP B-TREE/);
  sqlite.close();
});

test('an index that is declared otherwise than before is made anew; one that is no longer declared goes', async () => {
  const first = await openSqliteStorage(folder.path, 'server', [
    { ...things, indexes: things.indexes.slice(1) },
  ]);
  const all = first.collection(things);
  await all.insertMany([thing({ rank: 1 }), thing({ rank: 2 })]);
  await first.close();
  const changed = things.indexes.map((index) => (index.name === 'rank' ? { ...index, unique: true } : index));
  const second = await openSqliteStorage(folder.path, 'server', [{ ...things, indexes: changed }]);
  expect(await failureOf(() => second.collection(things).insert(thing({ rank: 2 })))).toMatchObject({
    index: 'rank',
  });
  await second.close();
});

test('a folder that a newer version wrote is refused', async () => {
  const sqlite = openSqlite(fileOf(), { busyMs: 0 });
  await sqlite.write(() => sqlite.run('PRAGMA user_version=2'));
  sqlite.close();
  const failure = await failureOf(() => openSqliteStorage(folder.path, 'server', [things]));
  expect(failure).toMatchObject({
    name: 'StorageRefused',
    message: expect.stringMatching(/newer Plumbline/),
  });
  // The refusal let go of the folder.
  const lock = await failureOf(() => openSqliteStorage(folder.path, 'server', [things]));
  expect(lock).toMatchObject({ message: expect.stringMatching(/newer Plumbline/) });
});

test('a full disk fails writes as unavailable, leaves the rest readable, and ends with the shortage', async () => {
  const child = fileURLToPath(
    new URL(`../../support/writeUntilFull${extname(import.meta.url)}`, import.meta.url),
  );
  const limited = spawnSync('sh', [
    '-c',
    'ulimit -f 8192; exec "$@"',
    'sh',
    process.execPath,
    child,
    folder.path,
  ]);
  const said = JSON.parse(limited.stdout.toString());
  expect(said).toMatchObject({ failure: expect.stringMatching(/^StorageUnavailable: /), ready: true });
  expect(said.stored).toBeGreaterThan(5);
  expect(said.readable).toBe(said.stored);
  const engine = await openSqliteStorage(folder.path, 'server', [things]);
  const all = engine.collection(things);
  expect(await all.count({})).toBe(said.stored);
  await all.insert(thing());
  await engine.close();
});
