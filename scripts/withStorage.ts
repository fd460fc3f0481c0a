import type { Config } from '../server/config.ts';
import { openStorage } from '../server/storage/openStorage.ts';
import type { Storage } from '../server/storage/storage.ts';

const POLL_MS = 100;
const MOST_POLLS = 100;

/** Opens the store beside a running server, or without one, for one piece of work. @throws with a sentence to print */
export async function withStorage<R>(config: Config, work: (storage: Storage) => Promise<R>): Promise<R> {
  let refused: Error | undefined;
  const onRefused = (error: Error) => {
    refused = error;
  };
  const storage = await openStorage(config, { as: 'script', onRefused });
  try {
    // MongoDB is connected to in the background.
    for (let poll = 0; !(await storage.ready()); poll += 1) {
      if (refused !== undefined) throw refused;
      if (poll >= MOST_POLLS)
        throw new Error('The database cannot be reached: is MONGODB_URI right, and does it run?');
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
    return await work(storage);
  } finally {
    await storage.close();
  }
}
