import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { Doc } from '../../../server/storage/collection.ts';
import { openMongoStorage } from '../../../server/storage/mongo.ts';
import { openStorage } from '../../../server/storage/openStorage.ts';
import type { Declaration } from '../../../server/storage/schemas/declaration.ts';
import type { Engine, Storage } from '../../../server/storage/storage.ts';
import { type MongoServer, startMongoServer, whyNoMongoServer } from '../../support/mongoServer.ts';

/** `describe` over a MongoDB-compatible server, or a skipped test that says why there is none. */
export function describeOverMongo(name: string, body: () => void): void {
  const reason = whyNoMongoServer();
  if (reason === undefined) describe(name, body);
  else test.skip(`${name}: ${reason}`, () => undefined);
}

/** Waits until something holds, at most ten seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to hold within ten seconds');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Drops the database that an address names. */
export async function forget(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  await connection.dropDatabase();
  await connection.close();
}

/** An engine on a server of its own, ready to use; `close` forgets the database. */
export async function openMongoForTest(
  declarations: readonly Declaration<Doc>[],
): Promise<Engine & { readonly server: MongoServer }> {
  const server = await startMongoServer();
  const engine = openMongoStorage(
    {
      uri: server.uri,
      allowStandalone: server.canBeTakenAway,
      as: 'server',
      onRefused: (error) => process.stderr.write(`${error.message}\n`),
    },
    declarations,
  );
  await until(() => engine.ready());
  const close = async () => {
    await engine.close();
    if (!server.canBeTakenAway) await forget(server.uri);
    await server.stop();
  };
  return { ...engine, server, close };
}

/** The whole storage in a database of its own on a server, forgotten when it is closed. */
export async function openStorageOn(server: MongoServer): Promise<Storage> {
  const uri = server.uri.replace(/\/([^/?]+)(\?|$)/, `/$1-${randomUUID().slice(0, 8)}$2`);
  const storage = await openStorage(
    { dataDir: '', mongodbUri: uri, mongodbAllowStandalone: server.canBeTakenAway },
    { as: 'server', onRefused: (error) => process.stderr.write(`${error.message}\n`) },
  );
  await until(() => storage.ready());
  const close = async () => {
    await storage.close();
    await forget(uri);
  };
  return { ...storage, close };
}
