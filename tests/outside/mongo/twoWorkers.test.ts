import { openStorage } from '../../../server/storage/openStorage.ts';
import { twoWorkersSuite } from '../../server/jobs/twoWorkersSuite.ts';
import { startMongoServer } from '../../support/mongoServer.ts';
import { describeOverMongo, forget, until } from './openForTest.ts';

describeOverMongo('mail from several processes', () => {
  twoWorkersSuite(
    'the Mongoose engine',
    async () => {
      const server = await startMongoServer();
      const storage = await openStorage(
        { dataDir: '', mongodbUri: server.uri, mongodbAllowStandalone: server.canBeTakenAway },
        { as: 'server', onRefused: (error) => process.stderr.write(`${error.message}\n`) },
      );
      await until(() => storage.ready());
      const close = async () => {
        await storage.close();
        await forget(server.uri);
        await server.stop();
      };
      return { storage: { ...storage, close }, engine: server.uri };
    },
    1_000,
  );
});
