import type { Config } from '../server/config.ts';
import { openWithKey } from '../server/openWithKey.ts';
import type { Secrets } from '../server/secrets.ts';
import { openStorage } from '../server/storage/openStorage.ts';
import type { Storage, StorageOptions } from '../server/storage/storage.ts';

const POLL_MS = 100;
const MOST_POLLS = 100;

/** Opens the store beside a running server, or without one, for one piece of work. @throws with a sentence to print */
export async function withStorage<R>(config: Config, work: (storage: Storage) => Promise<R>): Promise<R> {
  return await whenReady(async (options) => ({ storage: await openStorage(config, options) }), work);
}

/** As `withStorage`, for what needs the server's key as well. @throws also when the key is not the store's */
export async function withStorageAndKey<R>(
  config: Config,
  work: (storage: Storage, secrets: Secrets) => Promise<R>,
): Promise<R> {
  return await whenReady(
    (options) => openWithKey(config, options),
    (storage, { secrets }) => work(storage, secrets),
  );
}

async function whenReady<O extends { readonly storage: Storage }, R>(
  open: (options: Pick<StorageOptions, 'as' | 'onRefused'>) => Promise<O>,
  work: (storage: Storage, opened: O) => Promise<R>,
): Promise<R> {
  let refused: Error | undefined;
  const onRefused = (error: Error) => {
    refused = error;
  };
  const opened = await open({ as: 'script', onRefused });
  const { storage } = opened;
  try {
    // MongoDB is connected to in the background.
    for (let poll = 0; !(await storage.ready()); poll += 1) {
      if (refused !== undefined) throw refused;
      if (poll >= MOST_POLLS)
        throw new Error('The database cannot be reached: is MONGODB_URI right, and does it run?');
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
    return await work(storage, opened);
  } finally {
    await storage.close();
  }
}
