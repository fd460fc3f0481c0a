import { join } from 'node:path';
import type { Doc } from './collection.ts';
import { makeDataFolder } from './dataFolder.ts';
import { diskFiles, sweepUnfinishedFiles } from './diskFiles.ts';
import { StorageRefused, StorageUnavailable } from './errors.ts';
import type { Declaration } from './schemas/declaration.ts';
import { lockSqlite, openSqlite, type Sqlite } from './sqlite.ts';
import { sqliteCollection } from './sqliteCollection.ts';
import { prepareTables } from './sqliteTables.ts';
import type { Accept, Engine } from './storage.ts';

/** A server answers 503 rather than hang for longer; a script has nobody waiting. */
const BUSY_MS = { server: 2_000, script: 15_000 } as const;

/** Opens the embedded engine: one database file and one folder of files under `dataDir`. */
export async function openSqliteStorage(
  dataDir: string,
  as: 'server' | 'script',
  declarations: readonly Declaration<Doc>[],
  accept?: Accept,
): Promise<Engine> {
  const folder = makeDataFolder(dataDir);
  const filesFolder = join(folder, 'files');
  const lock = as === 'server' ? openLock(folder) : undefined;
  let sqlite: Sqlite | undefined;
  try {
    const opened = await openDatabase(folder, as, declarations);
    sqlite = opened;
    await accept?.((declaration) => sqliteCollection(opened, declaration));
    if (lock !== undefined) await sweepUnfinishedFiles(filesFolder);
  } catch (error) {
    sqlite?.close();
    lock?.close();
    throw error;
  }
  const opened = sqlite;
  return {
    collection: (declaration) => sqliteCollection(opened, declaration),
    files: diskFiles(filesFolder),
    ready: async () => isReadable(opened),
    forgetOrder: async () => opened.rewrite(),
    close: async () => {
      opened.close();
      lock?.close();
    },
  };
}

function openLock(folder: string): { close(): void } {
  const path = join(folder, 'lock.db');
  try {
    return lockSqlite(path, folder);
  } catch (error) {
    throw refusal(path, error, 'If that file is damaged, remove it: it holds nothing and is made again.');
  }
}

async function openDatabase(
  folder: string,
  as: 'server' | 'script',
  declarations: readonly Declaration<Doc>[],
): Promise<Sqlite> {
  const path = join(folder, 'plumbline.db');
  let sqlite: Sqlite | undefined;
  try {
    sqlite = openSqlite(path, { busyMs: BUSY_MS[as] });
    await prepareTables(sqlite, declarations);
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw refusal(path, error, 'If that file is damaged, put its backup in its place.');
  }
}

/** Whoever starts the server must learn which file is the trouble, and what to do about it. */
function refusal(path: string, error: unknown, mend: string): unknown {
  if (!(error instanceof StorageUnavailable)) return error;
  const can = 'This process must be able to read and write it and its folder; DATA_DIR chooses the folder.';
  return new StorageRefused(`${path} cannot be used: ${error.reason}. ${can} ${mend}`, error);
}

function isReadable(sqlite: Sqlite): boolean {
  try {
    sqlite.all('SELECT 1 FROM sqlite_master');
    return true;
  } catch {
    return false;
  }
}
