import { writeSync } from 'node:fs';
import { openSqliteStorage } from '../../server/storage/sqliteStorage.ts';
import { things } from '../server/storage/contract/thing.ts';

// A child process for the full disk: `node writeUntilFull.js FOLDER` stores documents of 64 kB, and prints as JSON how
// many were acknowledged, what the next one failed with, and whether the others can still be read.
const engine = await openSqliteStorage(process.argv[2] ?? '', 'server', [things]);
const all = engine.collection(things);

let stored = 0;
let failure: unknown;
while (failure === undefined) {
  const _id = `t${stored}`;
  const fields = {
    key: _id,
    owner: _id,
    slot: 1,
    group: 'g',
    rank: stored,
    sortKey: '',
    flag: false,
    note: null,
  };
  try {
    await all.insert({ _id, ...fields, part: null, extra: 'x'.repeat(65_536) });
    stored += 1;
  } catch (error) {
    failure = error;
  }
}
const readable = await all.count({});
writeSync(1, JSON.stringify({ stored, failure: String(failure), readable, ready: await engine.ready() }));
