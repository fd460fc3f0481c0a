import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { audit } from '../../scripts/audit.ts';
import { readConfig } from '../../server/config.ts';
import { hashOf, idOf } from '../../server/jobs/eventChain.ts';
import { moveEvents } from '../../server/jobs/moveEvents.ts';
import { openStorage } from '../../server/storage/openStorage.ts';
import type { EventDoc } from '../../server/storage/schemas/events.ts';
import { jobDepsOn, recordMany } from '../support/jobDeps.ts';
import { startServer } from '../support/startedServer.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let count = 0;

/** A data folder with a chain of 30 events, as the product itself wrote it. */
async function seeded(): Promise<string> {
  count += 1;
  const dataDir = join(folder.path, String(count));
  const refuse = (error: Error) => {
    throw error;
  };
  const settings = { dataDir, mongodbUri: null, mongodbAllowStandalone: false };
  const storage = await openStorage(settings, { as: 'server', onRefused: refuse });
  const deps = jobDepsOn(storage);
  await recordMany(deps, 30);
  await moveEvents(deps, {});
  await storage.close();
  return dataDir;
}

async function run(dataDir: string, ...args: string[]): Promise<{ code: number; text: string }> {
  const settings = readConfig({ DATA_DIR: dataDir });
  if (!settings.ok) throw new Error('faulty settings');
  let text = '';
  const code = await audit(args, settings.config, (more) => {
    text += more;
  });
  return { code, text };
}

const headIn = (text: string) => /^\d+:[0-9a-f]{64}$/m.exec(text)?.[0] ?? '';

/** What somebody with the file in their hands can do, past the program. */
function tamper(dataDir: string, deed: (log: Log) => void): void {
  const db = new DatabaseSync(join(dataDir, 'plumbline.db'));
  const read = (sequence: number): EventDoc =>
    JSON.parse(String(db.prepare('SELECT doc FROM c_events WHERE id = ?').get(idOf(sequence))?.['doc']));
  const write = (sequence: number, row: EventDoc) =>
    void db.prepare('UPDATE c_events SET doc = ? WHERE id = ?').run(JSON.stringify(row), idOf(sequence));
  const remove = (sequence: number) =>
    void db.prepare('DELETE FROM c_events WHERE id = ?').run(idOf(sequence));
  db.exec('BEGIN');
  deed({ read, write, remove });
  db.exec('COMMIT');
  db.close();
}

interface Log {
  read(sequence: number): EventDoc;
  write(sequence: number, row: EventDoc): void;
  remove(sequence: number): void;
}

/** The two rows stand in each other's place; a number that no row has keeps the unique index content meanwhile. */
function swap(log: Log, one: number, other: number, renumber: boolean): void {
  const [first, second] = [log.read(one), log.read(other)];
  const as = (row: EventDoc, sequence: number): EventDoc =>
    renumber ? { ...row, _id: idOf(sequence), sequence } : row;
  log.write(one, { ...first, sequence: 0, event: 'parked' });
  log.write(other, as(first, other));
  log.write(one, as(second, one));
}

const signed = (row: EventDoc): EventDoc => ({ ...row, hash: hashOf(row) });

const DEEDS: readonly (readonly [string, (log: Log) => void, string])[] = [
  ['an altered fact', (log) => log.write(7, { ...log.read(7), facts: { n: 99 } }), 'Row 7 was altered'],
  ['another person', (log) => log.write(1, { ...log.read(1), by: 'somebody else' }), 'Row 1 was altered'],
  ['another time', (log) => log.write(30, { ...log.read(30), at: 0 }), 'Row 30 was altered'],
  [
    'an altered row with its hash made anew',
    (log) => log.write(7, signed({ ...log.read(7), subject: 'x' })),
    'Row 8 does not follow on row 7',
  ],
  ['a missing row', (log) => log.remove(9), 'Row 9 is missing'],
  ['a missing first row', (log) => log.remove(1), 'Row 1 is missing'],
  ['two rows in each other’s place', (log) => swap(log, 5, 6, false), 'Row 5 is out of order'],
  ['two rows in each other’s place, renumbered', (log) => swap(log, 12, 20, true), 'Row 12 was altered'],
];

test('P9: an untampered chain passes, and prints the head to note down', async () => {
  const dataDir = await seeded();
  const { code, text } = await run(dataDir, 'verify');
  expect([code, text]).toEqual([0, expect.stringContaining('30 rows, each as it was written')]);
  expect(headIn(text)).toMatch(/^30:/);
  expect((await run(dataDir, 'verify', '--head', headIn(text))).code).toBe(0);
});

test.each(DEEDS)('P9: %s is found, and the row is named', async (_name, deed, said) => {
  const dataDir = await seeded();
  tamper(dataDir, deed);
  const { code, text } = await run(dataDir, 'verify');
  expect([code, text]).toEqual([1, expect.stringContaining(said)]);
});

test('P9: rows cut off at the end leave a whole chain, which the noted head gives away', async () => {
  const dataDir = await seeded();
  const head = headIn((await run(dataDir, 'verify')).text);
  tamper(dataDir, (log) => [28, 29, 30].forEach(log.remove));
  expect((await run(dataDir, 'verify')).code).toBe(0);
  const { code, text } = await run(dataDir, 'verify', '--head', head);
  expect([code, text]).toEqual([1, expect.stringContaining('ends at row 27, but row 30 was noted')]);
});

test('P9: a history rewritten from row 3 on, every hash made anew, is found by the noted head', async () => {
  const dataDir = await seeded();
  const head = headIn((await run(dataDir, 'verify')).text);
  tamper(dataDir, (log) => {
    let previous = log.read(2);
    for (let n = 3; n <= 30; n += 1) {
      const row = { ...log.read(n), previousHash: previous.hash, ...(n === 3 ? { by: 'nobody' } : {}) };
      previous = signed(row);
      log.write(n, previous);
    }
  });
  expect((await run(dataDir, 'verify')).code).toBe(0);
  const { code, text } = await run(dataDir, 'verify', '--head', head);
  expect([code, text]).toEqual([1, expect.stringContaining('history was rewritten')]);
});

test('an emptied log is found by the noted head, and a log that is empty from the start is whole', async () => {
  const dataDir = join(folder.path, 'empty');
  const { code, text } = await run(dataDir, 'verify');
  expect([code, headIn(text)]).toEqual([0, `0:${'0'.repeat(64)}`]);
  expect((await run(dataDir, 'verify', '--head', `5:${'a'.repeat(64)}`)).code).toBe(1);
});

test('lists the rows, of one organisation where it is asked to', async () => {
  const dataDir = await seeded();
  const all = (await run(dataDir, 'list')).text.trimEnd().split('\n');
  expect(all).toHaveLength(30);
  expect(all[0]?.split('\t')).toEqual([
    '1',
    '2026-05-04T10:00:00.000Z',
    'thing.happened',
    'system',
    'o0',
    's',
    '{"n":0}',
  ]);
  const some = (await run(dataDir, 'list', '--organisation', 'o1')).text.trimEnd().split('\n');
  expect(some.map((line) => line.split('\t')[4])).toEqual(Array<string>(10).fill('o1'));
});

test.each([[[]], [['verify', '--head', 'nonsense']], [['verify', 'more']], [['list', '--organisation']]])(
  'asked for %j, it says how to ask and exits with 2',
  async (args) => {
    const { code, text } = await run(join(folder.path, 'unused'), ...args);
    expect([code, text]).toEqual([2, expect.stringContaining('npm run audit -- verify')]);
  },
);

test('it works beside a running server, and its exit status is the verdict', async () => {
  const dataDir = await seeded();
  const server = await startServer({ DATA_DIR: dataDir });
  const { PATH, HOME } = process.env;
  const script = resolve('dist/scripts/audit.js');
  const verdict = () =>
    spawnSync(process.execPath, [script, 'verify'], {
      env: { PATH, HOME, DATA_DIR: dataDir },
      encoding: 'utf8',
    });
  expect(verdict()).toMatchObject({ status: 0, stdout: expect.stringContaining('as it was written') });
  tamper(dataDir, (log) => log.remove(4));
  expect(verdict()).toMatchObject({ status: 1, stdout: expect.stringContaining('Row 4 is missing') });
  await server.stop();
});
