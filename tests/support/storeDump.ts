import type { Doc } from '../../server/storage/collection.ts';
import type { Collections, Storage } from '../../server/storage/storage.ts';

export type CollectionName = keyof Collections;

/** Everything that a store holds, collection by collection, as JSON text; waiting events among `outboxes`. */
export async function storeDump(
  storage: Storage,
): Promise<Readonly<Record<CollectionName | 'outboxes', string>>> {
  const dump: Partial<Record<CollectionName | 'outboxes', string>> = {};
  for (const [name, collection] of Object.entries(storage.collections)) {
    const docs: Doc[] = [];
    for await (const doc of collection.stream({})) docs.push(doc);
    dump[name as CollectionName] = JSON.stringify(docs);
  }
  const waiting = await Promise.all(storage.outboxes.map((outbox) => outbox.pending(10_000)));
  dump.outboxes = JSON.stringify(waiting.flat());
  return dump as Record<CollectionName | 'outboxes', string>;
}
