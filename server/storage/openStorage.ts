import type { Doc } from './collection.ts';
import { openMongoStorage } from './mongo.ts';
import type { Declaration } from './schemas/declaration.ts';
import { selfAssessments } from './schemas/selfAssessments.ts';
import { openSqliteStorage } from './sqliteStorage.ts';
import type { Storage, StorageOptions, StorageSettings } from './storage.ts';

const declarations: readonly Declaration<Doc>[] = [selfAssessments];

/** Opens MongoDB where `mongodbUri` is set, otherwise the embedded engine. @throws StorageRefused */
export async function openStorage(settings: StorageSettings, options: StorageOptions): Promise<Storage> {
  const { mongodbUri: uri, mongodbAllowStandalone: allowStandalone, dataDir } = settings;
  const engine =
    uri === null
      ? await openSqliteStorage(dataDir, options.as, declarations)
      : openMongoStorage({ uri, allowStandalone, ...options }, declarations);
  return {
    engine: uri === null ? 'sqlite' : 'mongodb',
    collections: { selfAssessments: engine.collection(selfAssessments) },
    files: engine.files,
    ready: () => engine.ready(),
    close: () => engine.close(),
  };
}
