import { join } from 'node:path';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/http/deps.ts';
import { createSecrets } from '../../server/secrets.ts';
import { loadServerKey } from '../../server/serverKey.ts';
import { openStorage } from '../../server/storage/openStorage.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import type { ProductServer } from './productServer.ts';

export type Beside = Pick<Deps, 'collections' | 'instruments' | 'now' | 'secrets' | 'config'>;

/** The store and the key of a running product, opened as a script would open them: to seed and to look, never to serve. */
export async function besideServer<T>(
  { dataDir }: ProductServer,
  work: (server: { readonly deps: Deps }) => Promise<T>,
): Promise<T> {
  const settings = readConfig({ DATA_DIR: dataDir });
  if (!settings.ok) throw new Error('the test sets faulty settings');
  const storage = await openStorage(settings.config, {
    as: 'script',
    onRefused: (refused) => {
      throw refused;
    },
  });
  const key = await loadServerKey(join(dataDir, 'server.key'), { create: false });
  const deps: Beside = {
    config: settings.config,
    collections: storage.collections,
    instruments: (await readInstruments('surveys')).instruments,
    now: Date.now,
    secrets: createSecrets(key),
  };
  try {
    return await work({ deps: deps as Deps });
  } finally {
    await storage.close();
  }
}
