import type { Collection, Doc } from './collection.ts';

/** How long another process's write may go unnoticed, in milliseconds. Writes of this process are noticed at once. */
const STALE_AFTER = 2_000;
const MOST_KEPT = 2_000;

interface Kept {
  readonly doc: Doc;
  readonly writes: number;
  readonly readAt: number;
}

interface Memory {
  /** Grows when a write begins and when it ends, so that nothing read in between is kept. */
  writes: number;
  readonly kept: Map<string, Kept>;
}

const memories = new WeakMap<object, Memory>();

/** The same collection, of which `recall` may remember documents: for what is read all the time and hardly ever written. */
export function watched<T extends Doc>(collection: Collection<T>): Collection<T> {
  const memory: Memory = { writes: 0, kept: new Map() };
  const noticed =
    <A extends unknown[], R>(write: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      memory.writes += 1;
      try {
        return await write(...given);
      } finally {
        memory.writes += 1;
      }
    };
  const { insert, insertMany, change, remove } = collection;
  const watching: Collection<T> = {
    ...collection,
    insert: noticed(insert),
    insertMany: noticed(insertMany),
    change: noticed(change),
    remove: noticed(remove),
  };
  memories.set(watching, memory);
  return watching;
}

/**
 * A document by its id, perhaps as it was up to two seconds ago if another process changed it since. Costs a submission
 * no round trip for the wave, site and organisation that hundreds of others have just asked for.
 */
export async function recall<T extends Doc>(collection: Collection<T>, id: string): Promise<T | undefined> {
  const memory = memories.get(collection);
  if (memory === undefined) return await collection.get(id);
  const known = memory.kept.get(id);
  const readAt = performance.now();
  if (known !== undefined && known.writes === memory.writes && readAt - known.readAt < STALE_AFTER)
    return known.doc as T;
  const { writes } = memory;
  const doc = await collection.get(id);
  memory.kept.delete(id);
  if (doc === undefined) return undefined;
  if (memory.kept.size >= MOST_KEPT) memory.kept.delete(memory.kept.keys().next().value!);
  memory.kept.set(id, { doc, writes, readAt });
  return doc;
}
