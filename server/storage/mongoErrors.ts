import { Conflict } from './collection.ts';
import { StorageRefused, StorageUnavailable, thrown } from './errors.ts';

/** Names of what the driver itself throws when the server is away, slow, or cannot promise a write. */
const AWAY = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoServerClosedError',
  'MongoExpiredSessionError',
  'MongoWriteConcernError',
  'MongoOperationTimeoutError',
  'MongooseServerSelectionError',
  'DisconnectedError',
]);

/** Codes with which a server says that it cannot serve now: not primary, shutting down, out of disk, out of time. */
const NOT_NOW = new Set([
  6, 7, 50, 64, 89, 91, 100, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031,
]);

/** An error of the driver as the port's own; anything else is a bug and passes through. */
export function translatedMongoError(error: unknown, collection: string): unknown {
  const message = String(thrown(error, 'message'));
  const code = thrown(error, 'code');
  if (code === 11000) return new Conflict(collection, indexIn(message));
  const name = String(thrown(error, 'name'));
  // A bulk write that fails without a code has a network error for its cause.
  const isAway = AWAY.has(name) || (name === 'MongoBulkWriteError' && code === undefined);
  if (isAway || NOT_NOW.has(Number(code))) {
    return new StorageUnavailable('MongoDB is away', error);
  }
  if (/before initial connection is complete|Client must be connected/.test(message)) {
    return new StorageUnavailable('MongoDB has not been reached yet', error);
  }
  return error;
}

/** The message names the index on every server; `keyPattern` is absent on some. */
function indexIn(message: string): string {
  const name = /index: (?:\S+\.\$)?(\S+)\s+dup key/.exec(message)?.[1];
  return name === '_id_' ? '_id' : (name ?? 'unnamed');
}

/** Faults that waiting does not mend: the address, the password, an index that differs or that the data break. */
export function asRefusal(error: unknown): StorageRefused | undefined {
  if (error instanceof StorageRefused) return error;
  const name = String(thrown(error, 'name'));
  const code = Number(thrown(error, 'code'));
  const message = String(thrown(error, 'message'));
  // The driver's messages about an address never repeat the password.
  if (['MongoParseError', 'MongoInvalidArgumentError', 'MongoMissingCredentialsError'].includes(name))
    return new StorageRefused(`MONGODB_URI cannot be used: ${message}`, error);
  if (code === 18 || code === 8000)
    return new StorageRefused('MongoDB refuses the name or password in MONGODB_URI.', error);
  if (code === 13)
    return new StorageRefused('The MongoDB user of MONGODB_URI may not read and write this database.', error);
  if ([67, 85, 86, 11000].includes(code))
    return new StorageRefused(
      'An index of the MongoDB database differs from what this version needs.',
      error,
    );
  return undefined;
}
