import { moveEventsSuite } from '../../server/jobs/moveEventsSuite.ts';
import { retentionSuite } from '../../server/jobs/retentionSuite.ts';
import { runJobsSuite } from '../../server/jobs/runJobsSuite.ts';
import { type MongoServer, startMongoServer } from '../../support/mongoServer.ts';
import { describeOverMongo, openStorageOn } from './openForTest.ts';

describeOverMongo('jobs over MongoDB', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongoServer();
    process.stdout.write(`Covered: ${server.name}\n`);
  });
  afterAll(async () => {
    await server?.stop();
  });
  const open = () => openStorageOn(server);

  moveEventsSuite('MongoDB', open);
  runJobsSuite('MongoDB', open);
  retentionSuite('MongoDB', open);
});
