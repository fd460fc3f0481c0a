import { closeSync, fdatasyncSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { fullBody } from './fullBody.ts';
import { quantile } from './httpLoad.ts';
import { readOptions } from './options.ts';
import { inTemporaryFolder } from './product.ts';

const GROUP = 32;

/** What one process can write for good per second, one submission after the other: what a sync costs at this moment. */
export async function run(args: string[]): Promise<void> {
  const { seconds } = readOptions(args, { seconds: [2, 1, 30] }).numbers;
  const body = await fullBody();
  console.log(`records of ${body.length} bytes, ${seconds} s each`);
  await inTemporaryFolder(async (folder) => {
    append(folder, 'append, fsync', body, seconds, fsyncSync);
    append(folder, 'append, fdatasync', body, seconds, fdatasyncSync);
    append(folder, 'append, no sync', body, seconds, () => undefined);
    for (const synchronous of ['FULL', 'NORMAL'])
      insert(folder, `SQLite WAL ${synchronous}, a row a commit`, { synchronous, rows: 1 }, body, seconds);
    insert(
      folder,
      `SQLite WAL FULL, ${GROUP} rows a commit`,
      { synchronous: 'FULL', rows: GROUP },
      body,
      seconds,
    );
  });
}

function append(
  folder: string,
  name: string,
  body: Buffer,
  seconds: number,
  sync: (file: number) => void,
): void {
  const file = openSync(join(folder, 'append.log'), 'w');
  repeat(name, seconds, 1, () => {
    writeSync(file, body);
    sync(file);
  });
  closeSync(file);
}

function insert(
  folder: string,
  name: string,
  how: { readonly synchronous: string; readonly rows: number },
  body: Buffer,
  seconds: number,
): void {
  const database = new DatabaseSync(join(folder, `${how.synchronous}-${how.rows}.db`));
  database.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=${how.synchronous};
    CREATE TABLE row (id INTEGER PRIMARY KEY, key TEXT UNIQUE, body TEXT)`);
  const put = database.prepare('INSERT INTO row (key, body) VALUES (?, ?)');
  const text = body.toString();
  let made = 0;
  repeat(name, seconds, how.rows, () => {
    database.exec('BEGIN');
    for (let row = 0; row < how.rows; row += 1) put.run(`key ${made++}`, text);
    database.exec('COMMIT');
  });
  database.close();
}

/** At most 100,000 times, so that a fast disk is not filled. */
function repeat(name: string, seconds: number, records: number, write: () => void): void {
  const latencies: number[] = [];
  const started = performance.now();
  while (performance.now() - started < seconds * 1_000 && latencies.length * records < 100_000) {
    const begun = performance.now();
    write();
    latencies.push(performance.now() - begun);
  }
  const perSecond = (latencies.length * records * 1_000) / (performance.now() - started);
  latencies.sort((a, b) => a - b);
  const at = (share: number) => `${quantile(latencies, share).toFixed(2)} ms`;
  console.log(
    `${name.padEnd(32)}${Math.round(perSecond).toLocaleString('en').padStart(9)} records/s, p50 ${at(0.5)}, p99 ${at(0.99)}`,
  );
}
