import type { Doc } from './collection.ts';
import type { Declaration } from './schemas/declaration.ts';
import { selfAssessments } from './schemas/selfAssessments.ts';
import { openSqliteStorage } from './sqliteStorage.ts';
import type { Storage, StorageOptions, StorageSettings } from './storage.ts';

const declarations: readonly Declaration<Doc>[] = [selfAssessments];

/** Opens MongoDB where `mongodbUri` is set, otherwise the embedded engine. @throws StorageRefused */
export async function openStorage(settings: StorageSettings, options: StorageOptions): Promise<Storage> {
  const engine = await openSqliteStorage(settings.dataDir, options.as, declarations);
  return {
    engine: 'sqlite',
    collections: { selfAssessments: engine.collection(selfAssessments) },
    files: engine.files,
    ready: engine.ready,
    close: engine.close,
  };
}
