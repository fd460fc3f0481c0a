/** The ways in which both engines refuse or fail, beside Conflict. Messages name fields, never values. */

/**
 * A property of whatever was thrown. Not by `instanceof Error`: native code may throw errors of another realm, as it does
 * under Jest.
 */
export function thrown(error: unknown, property: 'code' | 'errcode' | 'message' | 'name'): unknown {
  return typeof error === 'object' && error !== null
    ? (error as Record<string, unknown>)[property]
    : undefined;
}

/** The document does not fit its declaration; a bug of ours, since what people send is checked long before. */
export class RefusedDocument extends Error {
  constructor(collection: string, reason: string) {
    super(`${collection} refuses this document: ${reason}`);
    this.name = 'RefusedDocument';
  }
}

/** The query is not one that an index can serve, or not a query at all. */
export class RefusedQuery extends Error {
  constructor(collection: string, reason: string) {
    super(`${collection} refuses this query: ${reason}`);
    this.name = 'RefusedQuery';
  }
}

/** The store is away, full, read-only or too slow; whether a write arrived is unknown, so it must be safe to repeat. */
export class StorageUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`storage unavailable: ${reason}`, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.name = 'StorageUnavailable';
  }
}

/** The settings or the data folder cannot be used as they are: the process should end with this message. */
export class StorageRefused extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause });
    this.name = 'StorageRefused';
  }
}
