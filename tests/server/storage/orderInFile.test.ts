import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '../../../server/storage/openStorage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { type Arrival, answeredWave, type Dump, dumpStore } from '../../support/answeredWave.ts';
import {
  correlation,
  joinByOrder,
  noiseBound,
  type Pair,
  type Ranks,
  ranksOf,
} from '../../support/joinAttack.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const PEOPLE = 60;
const folder = temporaryFolder();
const file = join(folder.path, 'plumbline.db');
const log = `${file}-wal`;
let storage: Storage;
let arrivals: readonly Arrival[];
let dump: Dump;

beforeAll(async () => {
  const settings = { dataDir: folder.path, mongodbUri: null, mongodbAllowStandalone: false };
  storage = await openStorage(settings, { as: 'server', onRefused: () => undefined });
  arrivals = await answeredWave(storage, PEOPLE, 60_613);
  dump = await dumpStore(storage.collections);
}, 60_000);
afterAll(async () => {
  await storage.close();
  folder.remove();
});

/** Where pieces of the documents of one collection lie in a file, as orders: head and tail, and every value of their indexes. */
function offsets(bytes: Buffer, name: 'invitations' | 'responses'): ReadonlyMap<string, Ranks> {
  const pieces: Readonly<Record<string, (doc: Record<string, string>) => string>> = {
    head: (doc) => `{"_id":"${doc['_id']}`,
    tail: (doc) => JSON.stringify(doc).slice(-60),
    key: (doc) => (name === 'invitations' ? doc['spentBy'] : doc['onceKey'])!,
    last: (doc) => doc['_id']!,
  };
  const found = Object.entries(pieces).map(([piece, of]) => {
    const places = dump[name]!.map((doc) => {
      const text = of(doc as unknown as Record<string, string>);
      const at = piece === 'last' ? bytes.lastIndexOf(text) : bytes.indexOf(text);
      return [doc._id, at] as const;
    });
    return [piece, places] as const;
  });
  return new Map(
    found
      .filter(([, places]) => places.every(([, at]) => at >= 0))
      .map(([piece, places]) => [piece, ranksOf(new Map(places))]),
  );
}

function strongest(bytes: Buffer, name: 'invitations' | 'responses'): number {
  const truth = arrivals.map((one) => (name === 'invitations' ? one.invitation : one.response));
  return Math.max(...[...offsets(bytes, name).values()].map((ranks) => Math.abs(correlation(ranks, truth))));
}

function hits(pairs: readonly Pair[]): number {
  const truth = new Map(arrivals.map(({ invitation, response }) => [invitation, response]));
  return pairs.filter(([left, right]) => truth.get(left) === right).length;
}

test('P4: before the file is laid down anew, log and pages give the order of answers away', () => {
  expect(strongest(readFileSync(log), 'responses')).toBeGreaterThan(0.9);
});

test('P4: afterwards neither does, and their orders join nothing', async () => {
  expect(await storage.forgetOrder()).toBe(true);
  expect(readFileSync(log)).toHaveLength(0);
  const bytes = readFileSync(file);
  for (const name of ['invitations', 'responses'] as const) {
    expect(offsets(bytes, name).size).toBe(4);
    expect(strongest(bytes, name)).toBeLessThan(noiseBound(PEOPLE));
  }
  const joined = [...offsets(bytes, 'invitations').values()].flatMap((left) =>
    [...offsets(bytes, 'responses').values()].flatMap((right) => joinByOrder(left, right).map(hits)),
  );
  expect(Math.max(...joined)).toBeLessThanOrEqual(8);
});

test('it costs nothing where nothing was written, and loses nothing', async () => {
  expect(await storage.forgetOrder()).toBe(false);
  expect(await dumpStore(storage.collections)).toEqual(dump);
  await storage.collections.drafts.insert({ _id: 'a', wave: 'w', ciphertext: 'x', expiresAt: 0 });
  expect(await storage.forgetOrder()).toBe(true);
  expect((await storage.collections.drafts.get('a'))?.ciphertext).toBe('x');
});

test('whoever closes the store leaves no log behind', async () => {
  await storage.collections.drafts.insert({ _id: 'b', wave: 'w', ciphertext: 'x', expiresAt: 0 });
  await storage.close();
  expect(existsSync(log) ? readFileSync(log).length : 0).toBe(0);
  const settings = { dataDir: folder.path, mongodbUri: null, mongodbAllowStandalone: false };
  storage = await openStorage(settings, { as: 'server', onRefused: () => undefined });
  expect(await storage.collections.drafts.count({ wave: 'w' })).toBe(2);
});
