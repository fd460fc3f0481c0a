import { type Collection, Conflict, type Doc } from './collection.ts';

/** Documents of one write: few enough to be done long before a store counts as not answering. */
const CHUNK = 200;

/**
 * Stores those that are not there yet and leaves the others as they are: what may be asked for twice, or was cut off half
 * way, is completed. `insertMany` is the fast way when none is there.
 */
export async function insertMissing<T extends Doc>(
  collection: Collection<T>,
  docs: readonly T[],
): Promise<void> {
  for (let from = 0; from < docs.length; from += CHUNK) {
    const some = docs.slice(from, from + CHUNK);
    try {
      await collection.insertMany(some);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      await insertOneByOne(collection, some);
    }
  }
}

async function insertOneByOne<T extends Doc>(collection: Collection<T>, docs: readonly T[]): Promise<void> {
  for (const doc of docs) {
    try {
      await collection.insert(doc);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}
