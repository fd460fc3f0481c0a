import type { Collection, Doc } from '../../../server/storage/collection.ts';
import type { Storage } from '../../../server/storage/storage.ts';

type Store = Pick<Storage, 'collections' | 'outboxes'>;
type AnyCollection = Collection<Doc>;

/** Everything in a store: document by document, and what waits to be told. */
export interface Dump {
  /** `<collection>/<id>` → the document. */
  readonly docs: ReadonlyMap<string, Doc>;
  readonly events: readonly string[];
}

const collectionsOf = ({ collections }: Store): [string, AnyCollection][] =>
  Object.entries(collections as unknown as Record<string, AnyCollection>);

export async function dumpOf(store: Store): Promise<Dump> {
  const docs = new Map<string, Doc>();
  for (const [name, collection] of collectionsOf(store)) {
    for await (const doc of collection.stream({})) docs.set(`${name}/${doc._id}`, doc);
  }
  const events: string[] = [];
  for (const outbox of store.outboxes) {
    for (const pending of await outbox.pending(1_000)) events.push(...pending.events.map((one) => one.id));
  }
  return { docs, events: events.sort() };
}

/** What is not as it was: `<collection>/<id>`, and the number of events if that differs. */
export function changesBetween(before: Dump, after: Dump): string[] {
  const names = new Set([...before.docs.keys(), ...after.docs.keys()]);
  const changed = [...names].filter((name) => text(before.docs.get(name)) !== text(after.docs.get(name)));
  return text(before.events) === text(after.events) ? changed : [...changed, 'events'];
}

/** Forgets the events since, before a removed document leaves them in the inbox, and puts every document back as it was. */
export async function restore(store: Store, before: Dump): Promise<void> {
  const known = new Set(before.events);
  for (const outbox of store.outboxes) {
    for (const { doc, events } of await outbox.pending(1_000)) {
      await outbox.settle(
        doc,
        events.map((one) => one.id).filter((id) => !known.has(id)),
      );
    }
  }
  const after = await dumpOf(store);
  const collections = new Map(collectionsOf(store));
  const changed = changesBetween(before, after).filter((name) => name !== 'events');
  const collectionOf = (name: string) => collections.get(name.split('/')[0] ?? '')!;
  for (const name of changed) {
    if (after.docs.has(name)) await collectionOf(name).remove({ _id: after.docs.get(name)!._id });
  }
  for (const name of changed) {
    if (before.docs.has(name)) await collectionOf(name).insert(before.docs.get(name)!);
  }
}

/** Engines may give keys back in another order. */
function text(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
