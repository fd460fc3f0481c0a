import { type ChildProcess, spawn } from 'node:child_process';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openStorage } from '../../../server/storage/openStorage.ts';
import { openSqlite } from '../../../server/storage/sqlite.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const KILLS = 20;
const WRITERS = 16;
const ACKNOWLEDGED_PER_KILL = 300;
const child = fileURLToPath(
  new URL(`../../support/writeUntilKilled${extname(import.meta.url)}`, import.meta.url),
);

const open = (dataDir: string, as: 'server' | 'script') =>
  openStorage(
    { dataDir, mongodbUri: null, mongodbAllowStandalone: false },
    {
      as,
      onRefused: (error) => {
        throw error;
      },
    },
  );

function start(folder: string, next: readonly number[]) {
  const process_ = spawn(process.execPath, [child, folder, ...next.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { process: process_, lines: createInterface({ input: process_.stdout as Readable }) };
}

function ended(process_: ChildProcess): Promise<unknown> {
  return new Promise((done) => process_.once('exit', done));
}

/** Lets the writers work until so many were acknowledged, kills them, and takes down what they had said. */
async function writeAndKill(folder: string, next: number[], ids: Map<string, string>, many: number) {
  const { process: writers, lines } = start(folder, next);
  const gone = ended(writers);
  let count = 0;
  let changedIds = 0;
  for await (const line of lines) {
    const [writer = '', number, id] = line.split(' ');
    if (number === undefined || id === undefined) continue;
    const key = `${writer} ${number}`;
    if (ids.has(key) && ids.get(key) !== id) changedIds += 1;
    ids.set(key, id);
    next[Number(writer)] = Number(number) + 1;
    count += 1;
    if (count === many) writers.kill('SIGKILL');
  }
  await gone;
  return { count, changedIds };
}

test('20 kills under load: nothing acknowledged is lost, nothing is stored twice, no id changes', async () => {
  const folder = temporaryFolder();
  const next = Array.from({ length: WRITERS }, () => 0);
  const ids = new Map<string, string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    // Another number each time, so that the kills fall on different points of the writers' work.
    const { count, changedIds } = await writeAndKill(
      folder.path,
      next,
      ids,
      ACKNOWLEDGED_PER_KILL + ((kill * 37) % 101),
    );
    expect(count).toBeGreaterThanOrEqual(ACKNOWLEDGED_PER_KILL);
    expect(changedIds).toBe(0);
  }
  expect(ids.size).toBeGreaterThanOrEqual(5_000);

  const storage = await open(folder.path, 'server');
  const stored = new Map<string, string>();
  let documents = 0;
  for await (const doc of storage.collections.selfAssessments.stream({})) {
    stored.set(doc.onceKey, doc._id);
    documents += 1;
  }
  await storage.close();
  expect(stored.size).toBe(documents);
  expect([...ids].filter(([key, id]) => stored.get(key) !== id)).toEqual([]);
  // At most what each writer had under way at the last kill was stored without being acknowledged.
  expect(documents - ids.size).toBeLessThanOrEqual(WRITERS);
  const file = openSqlite(join(folder.path, 'plumbline.db'), { busyMs: 0 });
  expect(file.all('PRAGMA integrity_check')).toMatchObject([{ integrity_check: 'ok' }]);
  file.close();
  folder.remove();
}, 120_000);

test('a second server on the folder is refused, a script is not, and a kill -9 frees it', async () => {
  const folder = temporaryFolder();
  const { process: writer, lines } = start(folder.path, [0]);
  const gone = ended(writer);
  let acknowledged = 0;
  for await (const _ of lines) {
    acknowledged += 1;
    if (acknowledged !== 5) continue;
    await expect(open(folder.path, 'server')).rejects.toMatchObject({
      name: 'StorageRefused',
      message: expect.stringMatching(/Another Plumbline server is using .*DATA_DIR/),
    });
    const script = await open(folder.path, 'script');
    expect(await script.collections.selfAssessments.remove({ onceKey: '0 0' })).toBe(1);
    await script.close();
    writer.kill('SIGKILL');
  }
  await gone;
  const again = await open(folder.path, 'server');
  expect(await again.collections.selfAssessments.count({ onceKey: '0 0' })).toBe(0);
  await again.close();
  folder.remove();
});
