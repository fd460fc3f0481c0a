import { join } from 'node:path';
import type { Doc } from './collection.ts';
import { makeDataFolder } from './dataFolder.ts';
import { diskFiles, sweepUnfinishedFiles } from './diskFiles.ts';
import type { Declaration } from './schemas/declaration.ts';
import { lockSqlite, openSqlite, type Sqlite } from './sqlite.ts';
import { sqliteCollection } from './sqliteCollection.ts';
import { prepareTables } from './sqliteTables.ts';
import type { Engine } from './storage.ts';

/** A server answers 503 rather than hang for longer; a script has nobody waiting. */
const BUSY_MS = { server: 2_000, script: 15_000 } as const;

/** Opens the embedded engine: one database file and one folder of files under `dataDir`. */
export async function openSqliteStorage(
  dataDir: string,
  as: 'server' | 'script',
  declarations: readonly Declaration<Doc>[],
): Promise<Engine> {
  const folder = makeDataFolder(dataDir);
  const filesFolder = join(folder, 'files');
  const lock = as === 'server' ? lockSqlite(join(folder, 'lock.db'), folder) : undefined;
  let sqlite: Sqlite | undefined;
  try {
    sqlite = openSqlite(join(folder, 'plumbline.db'), { busyMs: BUSY_MS[as] });
    await prepareTables(sqlite, declarations);
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
    close: async () => {
      opened.close();
      lock?.close();
    },
  };
}

function isReadable(sqlite: Sqlite): boolean {
  try {
    sqlite.all('SELECT 1 FROM sqlite_master');
    return true;
  } catch {
    return false;
  }
}
