/** The storage port: small enough that two engines can be held to one contract (tests/server/storage/contract). */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A stored document: JSON values only, every declared field present (null, never missing). */
export interface Doc {
  readonly _id: string;
}

/**
 * Equality, one-of or a range; one declared index must serve it, further equalities on declared fields are allowed.
 * Anything else is refused by both engines with the same RefusedQuery.
 */
export type Condition = Scalar | { readonly in: readonly Scalar[] } | Range;
export type Scalar = string | number | boolean | null;
export interface Range {
  readonly gt?: Scalar;
  readonly gte?: Scalar;
  readonly lt?: Scalar;
  readonly lte?: Scalar;
}
export type Where<T extends Doc> = { readonly [K in keyof T]?: Condition };
export type Sort<T extends Doc> = {
  readonly by: keyof T & string;
  readonly order: 'ascending' | 'descending';
};

/** A domain event, written in the same atomic write as the change it tells of. */
export interface EventDraft {
  /** `noun.pastTense` */
  readonly type: string;
  readonly body: { readonly [key: string]: Json };
}

export interface FindOptions<T extends Doc> {
  readonly sort?: Sort<T>;
  readonly limit: number;
  /** The last document of the page before: keyset paging, never offsets. Ties are broken by `_id`. */
  readonly after?: T;
}

export interface Collection<T extends Doc> {
  /** @throws Conflict when a unique index already holds the value; `index` names it, or one of them if several do. */
  insert(doc: T, events?: readonly EventDraft[]): Promise<void>;
  /** In the order given. Not atomic: at a Conflict the documents before it stay and those after it are not stored. */
  insertMany(docs: readonly T[]): Promise<void>;
  get(id: string): Promise<T | undefined>;
  findOne(where: Where<T>): Promise<T | undefined>;
  find(where: Where<T>, options: FindOptions<T>): Promise<readonly T[]>;
  /** Keyset pages, never an open cursor: writing while reading is allowed. */
  stream(where: Where<T>): AsyncIterable<T>;
  count(where: Where<T>): Promise<number>;
  /** Compare-and-set: the first match is changed atomically; the new document comes back, undefined if none matched. */
  change(
    where: Where<T>,
    change: { readonly set?: Partial<T>; readonly inc?: { readonly [K in keyof T]?: number } },
    options?: { readonly sort?: Sort<T>; readonly events?: readonly EventDraft[] },
  ): Promise<T | undefined>;
  /** Events that still wait in a document outlive it: see keepEvents.ts. */
  remove(where: Where<T>): Promise<number>;
}

/** An event as it waits in the outbox of its document; `id` is a random UUID, so moving it twice is harmless. */
export interface OutboxEvent extends EventDraft {
  readonly id: string;
}

/** What a collection whose schema declares an outbox offers to the worker that moves events on. */
export interface Outbox<T extends Doc = Doc> {
  /** The collection whose documents these are. */
  readonly of: string;
  /** Documents with waiting events, at most `limit` of them, each with its events in the order of their writing. */
  pending(
    limit: number,
    where?: Where<T>,
  ): Promise<readonly { readonly doc: string; readonly events: readonly OutboxEvent[] }[]>;
  /** Forgets events that have been moved; unknown ones are ignored, newer ones stay. */
  settle(doc: string, events: readonly string[]): Promise<void>;
  /** Removes what matches and has no event waiting; that is decided in the same atomic write, document by document. */
  removeSettled(where: Where<T>): Promise<number>;
}

/** A unique index refused the write. */
export class Conflict extends Error {
  readonly index: string;
  constructor(collection: string, index: string) {
    super(`conflict on ${collection}.${index}`);
    this.name = 'Conflict';
    this.index = index;
  }
}
