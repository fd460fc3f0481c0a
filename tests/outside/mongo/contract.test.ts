import { selfAssessments } from '../../../server/storage/schemas/selfAssessments.ts';
import { collectionContract } from '../../server/storage/contract/collectionContract.ts';
import { filesContract } from '../../server/storage/contract/filesContract.ts';
import { selfAssessmentsContract } from '../../server/storage/contract/selfAssessmentsContract.ts';
import { things } from '../../server/storage/contract/thing.ts';
import { describeOverMongo, openMongoForTest } from './openForTest.ts';

describeOverMongo('MongoDB over the real driver', () => {
  let engine: Awaited<ReturnType<typeof openMongoForTest>>;
  beforeAll(async () => {
    engine = await openMongoForTest([things, selfAssessments]);
    process.stdout.write(`Covered: ${engine.server.name}\n`);
  });
  afterAll(async () => {
    await engine?.close();
  });
  const close = async () => undefined;

  collectionContract('MongoDB', async () => ({ things: engine.collection(things), close }));
  filesContract('MongoDB', async () => ({ files: engine.files, close }));
  selfAssessmentsContract('MongoDB', async () => ({
    selfAssessments: engine.collection(selfAssessments),
    close,
  }));
});
