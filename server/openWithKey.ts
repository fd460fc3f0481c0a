import { access } from 'node:fs/promises';
import type { Config } from './config.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { loadServerKey } from './serverKey.ts';
import { StorageRefused } from './storage/errors.ts';
import { acceptKey, isWithoutKey } from './storage/keyMark.ts';
import { openStorage } from './storage/openStorage.ts';
import type { Storage, StorageOptions } from './storage/storage.ts';

/**
 * Opens the store together with the key that it is used with. A key is made for a new embedded store only; a store whose
 * key is missing or another one is refused, before anything is read or written with it: at once with the embedded engine,
 * by `onRefused` as soon as MongoDB is reached. @throws with a sentence that says how to mend it
 */
export async function openWithKey(
  config: Config,
  options: Omit<StorageOptions, 'accept'>,
): Promise<{ readonly storage: Storage; readonly secrets: Secrets }> {
  const file = config.serverKeyFile;
  const load = async (create: boolean) => createSecrets(await loadServerKey(file, { create }));
  // Several processes share a MongoDB, so none of them may make the key.
  let secrets = config.mongodbUri === null ? undefined : await load(false);
  const accept: StorageOptions['accept'] = async (collections) => {
    if (secrets === undefined) {
      const isNew = await isWithoutKey(collections);
      if (!isNew && !(await isThere(file))) throw keyIsMissing(file);
      secrets = await load(isNew);
    }
    await acceptKey(collections.installation, secrets.recognise('key', ''), file);
  };
  const storage = await openStorage(config, { ...options, accept });
  if (secrets === undefined) throw new Error('the store was opened without being asked for its key');
  return { storage, secrets };
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

function keyIsMissing(file: string): StorageRefused {
  return new StorageRefused(
    `The server key of this store is missing: there is no ${file}. With a new one, open links and second factors would be dead, so none is made. ` +
      'Put the key file back that belongs to the store (it is kept apart from the backup of the store), or name it in SERVER_KEY_FILE.',
  );
}
