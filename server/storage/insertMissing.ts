import { type Collection, Conflict, type Doc } from './collection.ts';

/**
 * Stores those that are not there yet and leaves the others as they are: what may be asked for twice, or was cut off half
 * way, is completed. `insertMany` is the fast way when none is there.
 */
export async function insertMissing<T extends Doc>(
  collection: Collection<T>,
  docs: readonly T[],
): Promise<void> {
  if (docs.length === 0) return;
  try {
    await collection.insertMany(docs);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await insertOneByOne(collection, docs);
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
