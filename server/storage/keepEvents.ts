import { randomUUID } from 'node:crypto';
import type { Collection, Doc, Outbox } from './collection.ts';
import type { AuditInboxDoc } from './schemas/events.ts';

/** Documents per round. */
const BATCH = 50;

/**
 * The same collection, of which no document goes while events wait in it: they go on waiting in the inbox, under their own ids.
 * Copied first, then settled, and only what is settled is removed: a crash or another worker in between moves an event twice,
 * which is harmless, and an event that comes in between is found in the next round.
 */
export function keepingEvents<T extends Doc>(
  collection: Collection<T> & Outbox<T>,
  inbox: Collection<AuditInboxDoc>,
): Collection<T> {
  return {
    ...collection,
    remove: async (where) => {
      let count = 0;
      for (;;) {
        count += await collection.removeSettled(where);
        const waiting = await collection.pending(BATCH, where);
        if (waiting.length === 0) return count;
        for (const { doc, events } of waiting) {
          const createdAt = Number(events[0]?.body['at']) || 0;
          await inbox.insert({ _id: randomUUID(), createdAt }, events);
          await collection.settle(
            doc,
            events.map(({ id }) => id),
          );
        }
      }
    },
  };
}
