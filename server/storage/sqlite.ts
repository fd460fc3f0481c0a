import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';
import { StorageRefused, StorageUnavailable, thrown } from './errors.ts';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** The few things that the rest of storage does with SQLite. */
export interface Sqlite {
  all(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  /** Runs one statement and says how many rows it changed. Only inside `write`. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** Queues a write; those of one turn of the event loop share one transaction and one fsync. */
  write<R>(body: () => R, to?: { readonly isAnonymous: boolean }): Promise<R>;
  /** Runs what is queued, now. */
  flush(): void;
  /** Writes the file anew in the order of keys, if anything anonymous was written since; true if it did. */
  rewrite(): boolean;
  close(): void;
}

export interface SqliteOptions {
  /** How long another process's write may hold us up. It blocks this process: short in a server, long in a script. */
  readonly busyMs: number;
}

interface Queued {
  readonly body: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Opens a database file for durable writes: every acknowledged write has been fsynced. */
export function openSqlite(path: string, { busyMs }: SqliteOptions): Sqlite {
  const db = guarded(() => new DatabaseSync(path, { timeout: busyMs, enableForeignKeyConstraints: false }));
  try {
    // journal_mode is kept in the file, the others are not: a re-opened WAL file would be at synchronous=NORMAL, which
    // may lose acknowledged writes in a power cut. secure_delete overwrites what is deleted; temp_store keeps the copy that
    // a rewrite makes out of the machine's temporary folder.
    for (const pragma of [
      'journal_mode=WAL',
      'synchronous=FULL',
      'secure_delete=ON',
      'trusted_schema=OFF',
      'temp_store=MEMORY',
    ])
      guarded(() => db.exec(`PRAGMA ${pragma}`));
  } catch (error) {
    db.close();
    throw error;
  }
  return sqliteOn(db);
}

/**
 * Marks a data folder as taken, until `close` or the end of the process: the kernel frees the lock after a kill -9, where a
 * file with a process number would not be (in a container every server has number 1).
 */
export function lockSqlite(path: string, folder: string): { close(): void } {
  const db = guarded(() => new DatabaseSync(path, { timeout: 0 }));
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if ((codeOf(error) & 0xff) !== 5) throw translated(error);
    throw new StorageRefused(
      `Another Plumbline server is using the data folder ${folder}. Stop it first, or set DATA_DIR to another folder.`,
      error,
    );
  }
  return { close: () => db.close() };
}

function sqliteOn(db: InstanceType<typeof DatabaseSync>): Sqlite {
  const statements = new Map<string, StatementSyncInstance>();
  const statement = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  };
  let queue: Queued[] = [];
  let isWritten = true;
  const flush = () => {
    const group = queue;
    queue = [];
    if (group.length > 0) runGroup(db, group);
  };
  return {
    all: (sql, ...values) => guarded(() => statement(sql).all(...values)),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    write: (body, to) =>
      new Promise((resolve, reject) => {
        isWritten ||= to?.isAnonymous === true;
        if (queue.length === 0) setImmediate(flush);
        queue.push({ body, resolve, reject });
      }),
    flush,
    rewrite: () => {
      flush();
      if (!isWritten || sizeOf(db) > LARGEST_REWRITTEN) return false;
      guarded(() => db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'));
      isWritten = false;
      return true;
    },
    close: () => {
      flush();
      emptyLog(db);
      db.close();
    },
  };
}

/** In bytes: a rewrite holds up everything else for about as long as copying the file takes, and takes as much memory. */
const LARGEST_REWRITTEN = 128 * 1024 * 1024;

function sizeOf(db: InstanceType<typeof DatabaseSync>): number {
  const size = db.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size');
  return Number((size.get() as Row | undefined)?.['bytes']);
}

/** The write-ahead log holds the newest writes in the order of their coming; at the end everything is in the file. */
function emptyLog(db: InstanceType<typeof DatabaseSync>): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Another process reads or writes, or the disk is full: nothing is lost by leaving the log as it is.
  }
}

/**
 * One transaction for a group of writes, from BEGIN to COMMIT without giving up control: nothing can read what is not yet
 * committed. A write that fails is undone alone; a group that cannot be committed fails whole.
 */
function runGroup(db: InstanceType<typeof DatabaseSync>, group: readonly Queued[]): void {
  const outcomes: (() => void)[] = [];
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const queued of group) outcomes.push(runOne(db, queued));
    db.exec('COMMIT');
  } catch (error) {
    tryRollback(db);
    const fault = translated(error);
    for (const { reject } of group) reject(fault);
    return;
  }
  for (const tell of outcomes) tell();
}

function runOne(db: InstanceType<typeof DatabaseSync>, { body, resolve, reject }: Queued): () => void {
  db.exec('SAVEPOINT one');
  try {
    const value = body() as never;
    db.exec('RELEASE one');
    return () => resolve(value);
  } catch (error) {
    // A full disk or an I/O error may have undone the whole transaction, or leaves it in doubt: fail the group.
    const fault = translated(error);
    if (!db.isTransaction || fault instanceof StorageUnavailable) throw error;
    db.exec('ROLLBACK TO one; RELEASE one');
    return () => reject(fault);
  }
}

function tryRollback(db: InstanceType<typeof DatabaseSync>): void {
  try {
    db.exec('ROLLBACK');
  } catch {
    // Undone by SQLite itself, never begun, or closed.
  }
}

function guarded<R>(body: () => R): R {
  try {
    return body();
  } catch (error) {
    throw translated(error);
  }
}

/** Primary result codes with which SQLite says that the file, not the statement, is the trouble. */
const UNAVAILABLE: ReadonlyMap<number, string> = new Map([
  [5, 'the database is busy'],
  [6, 'the database is locked'],
  [7, 'out of memory'],
  [8, 'the database is read-only'],
  [10, 'the disk failed'],
  [11, 'the database file is damaged'],
  [13, 'the disk is full'],
  [14, 'the database file cannot be opened'],
  [26, 'the database file is not a database'],
]);

function translated(error: unknown): unknown {
  const reason = UNAVAILABLE.get(codeOf(error) & 0xff);
  if (reason !== undefined) return new StorageUnavailable(reason, error);
  return /database is not open|statement has been finalized/i.test(String(thrown(error, 'message')))
    ? new StorageUnavailable('the database is closed', error)
    : error;
}

/** The name of the unique index that refused a write, as SQLite tells it; undefined for any other error. */
export function conflictingIndex(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === 1555) return '_id';
  if (code !== 2067) return undefined;
  return /index '([^']+)'/.exec(String(thrown(error, 'message')))?.[1];
}

function codeOf(error: unknown): number {
  return Number(thrown(error, 'errcode') ?? 0);
}
