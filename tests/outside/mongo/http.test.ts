import { renderReport } from '../../../server/pdf/renderReport.ts';
import { httpSuite } from '../../server/http/httpSuite.ts';
import { matrixSuite } from '../../server/http/matrixSuite.ts';
import { type MongoServer, startMongoServer } from '../../support/mongoServer.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { startTestServer, stored } from '../../support/testServer.ts';
import { describeOverMongo, openStorageOn } from './openForTest.ts';

describeOverMongo('the HTTP suite over MongoDB', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongoServer();
    process.stdout.write(`Covered: ${server.name}\n`);
  });
  afterAll(async () => {
    await server?.stop();
  });

  const open = () => openStorageOn(server);
  httpSuite('MongoDB', open);
  matrixSuite(open);

  test('the same answers give the same report on both engines, byte for byte, as data and as PDF', async () => {
    const now = () => Date.parse('2026-05-04T10:00:00Z');
    const newId = () => '3f0c8a52-6a0e-4c53-9d0f-0d8f5c1c7b11';
    const storages = [await openEmbedded(), await open()];
    const reports: Buffer[][] = [];
    for (const storage of storages) {
      const server = await startTestServer(storage, { now, newId, render: renderReport });
      const body = sampleBody(server.deps.instruments, seededRandom(4));
      const { path } = await stored(server, body);
      const answers = [];
      for (const what of ['report', 'report.pdf']) {
        const answer = await server.asHolder('GET', `${path}/${what}`, body.secret);
        expect(answer.status).toBe(200);
        answers.push(answer.bytes);
      }
      reports.push(answers);
      await server.close();
      await storage.close();
    }
    const [embedded, mongo] = reports;
    expect(embedded?.map((bytes, n) => bytes.equals(mongo?.[n] ?? Buffer.alloc(0)))).toEqual([true, true]);
  });
});
