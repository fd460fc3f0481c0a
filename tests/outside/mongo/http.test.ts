import { randomUUID } from 'node:crypto';
import { openStorage } from '../../../server/storage/openStorage.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { httpSuite } from '../../server/http/httpSuite.ts';
import { type MongoServer, startMongoServer } from '../../support/mongoServer.ts';
import { describeOverMongo, forget, until } from './openForTest.ts';

describeOverMongo('the HTTP suite over MongoDB', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongoServer();
    process.stdout.write(`Covered: ${server.name}\n`);
  });
  afterAll(async () => {
    await server?.stop();
  });

  /** A database of its own on the same server, forgotten when it is closed. */
  const open = async (): Promise<Storage> => {
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
  };
  httpSuite('MongoDB', open);
});
