import mongoose, { type Connection, type ConnectOptions } from 'mongoose';
import { chunkedFiles } from './chunkedFiles.ts';
import type { Doc } from './collection.ts';
import { StorageRefused, StorageUnavailable, thrown } from './errors.ts';
import { mongoCollection, type Run } from './mongoCollection.ts';
import { asRefusal, translatedMongoError } from './mongoErrors.ts';
import { checkTopology, prepareIndexes } from './mongoPreparation.ts';
import type { Declaration } from './schemas/declaration.ts';
import { fileChunks, storedFiles } from './schemas/storedFiles.ts';
import type { Accept, Engine, StorageOptions } from './storage.ts';

/**
 * A write is acknowledged when a majority of the replica set has it in its journal. Short waits: a server that is away
 * must become a 503 within 2.5 seconds, and be found again soon after it is back.
 */
export const CONNECT_OPTIONS = {
  w: 'majority',
  journal: true,
  retryWrites: true,
  readPreference: 'primary',
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  serverSelectionTimeoutMS: 1_500,
  connectTimeoutMS: 1_500,
  waitQueueTimeoutMS: 1_500,
  heartbeatFrequencyMS: 1_000,
  appName: 'plumbline',
} as const satisfies ConnectOptions;

const DEADLINE_MS = 2_200;
const READY_MS = 900;
const RETRY_MS = 500;

export interface MongoOptions extends Omit<StorageOptions, 'accept'> {
  readonly uri: string;
  readonly allowStandalone: boolean;
  readonly accept?: Accept;
}

/** Before anybody else may use the store. */
const unprepared: Run = (_collection, operation) => within(DEADLINE_MS, operation());

/** Opens MongoDB: returns at once, connects in the background, and is ready when the indexes have been checked. */
export function openMongoStorage(
  { uri, allowStandalone, accept, onRefused, onWaiting }: MongoOptions,
  declarations: readonly Declaration<Doc>[],
): Engine {
  const connection = mongoose.createConnection();
  const all = [...declarations, storedFiles, fileChunks];
  const state = { prepared: false, closing: false };
  const prepare = async () => {
    if (connection.readyState !== 1) await connection.openUri(uri, CONNECT_OPTIONS);
    await checkTopology(connection, allowStandalone);
    await prepareIndexes(connection, all);
    await accept?.((declaration) => mongoCollection(connection, unprepared, declaration));
    state.prepared = true;
  };
  const background = untilPrepared(prepare, state, onWaiting).catch(onRefused);
  // Until the unique indexes are there, nothing decides what is stored once: no operation before that.
  const run: Run = async (collection, operation) => {
    if (!state.prepared) throw new StorageUnavailable('MongoDB has not been reached yet');
    try {
      return await within(DEADLINE_MS, operation());
    } catch (error) {
      throw translatedMongoError(error, collection);
    }
  };
  return {
    collection: (declaration) => mongoCollection(connection, run, declaration),
    files: chunkedFiles(
      mongoCollection(connection, run, storedFiles),
      mongoCollection(connection, run, fileChunks),
    ),
    ready: async () => state.prepared && (await answers(connection)),
    forgetOrder: async () => false,
    close: async () => {
      state.closing = true;
      await connection.close();
      await background;
    },
  };
}

interface State {
  readonly prepared: boolean;
  readonly closing: boolean;
}

/** Tries until it works; gives up only over what waiting cannot mend. */
async function untilPrepared(
  prepare: () => Promise<void>,
  state: State,
  onWaiting: StorageOptions['onWaiting'],
): Promise<void> {
  let told = false;
  while (!state.prepared && !state.closing) {
    try {
      await prepare();
    } catch (error) {
      if (state.closing) return;
      const refusal = asRefusal(error);
      if (refusal !== undefined) throw refusal;
      if (!told) onWaiting?.(waitingFor(error));
      told = true;
      await new Promise((done) => setTimeout(done, RETRY_MS));
    }
  }
}

/** For the log. What the driver says names hosts, never the user or the password. */
function waitingFor(error: unknown): StorageUnavailable {
  return new StorageUnavailable(
    `MongoDB cannot be reached (${thrown(error, 'message')}); trying again`,
    error,
  );
}

async function answers(connection: Connection): Promise<boolean> {
  try {
    await within(
      READY_MS,
      connection.db?.command({ ping: 1 }) ?? Promise.reject(new StorageRefused('closed')),
    );
    return true;
  } catch {
    return false;
  }
}

/** A frozen server keeps its connections open and never answers; the driver alone would wait for it. */
async function within<R>(ms: number, operation: PromiseLike<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageUnavailable('MongoDB did not answer in time')), ms);
  });
  try {
    return await Promise.race([operation, late]);
  } finally {
    clearTimeout(timer);
  }
}
