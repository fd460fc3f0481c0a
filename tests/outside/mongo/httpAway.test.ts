import { randomUUID } from 'node:crypto';
import { openStorage } from '../../../server/storage/openStorage.ts';
import { startMongoServer, whyNoMongoServer } from '../../support/mongoServer.ts';
import { sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { startTestServer, stored } from '../../support/testServer.ts';
import { describeOverMongo, until } from './openForTest.ts';

describeOverMongo('HTTP while the database is away', () => {
  const onOurs = whyNoMongoServer() === undefined && !process.env['MONGODB_URI'] ? test : test.skip;
  onOurs(
    'every route that needs it says 503 in time; the process lives, recovers, and loses nothing',
    async () => {
      const mongo = await startMongoServer();
      const settings = { dataDir: '', mongodbUri: mongo.uri, mongodbAllowStandalone: true };
      const onRefused = (error: Error) => process.stderr.write(`${error.message}\n`);
      const storage = await openStorage(settings, { as: 'server', onRefused });
      await until(() => storage.ready());
      const server = await startTestServer(storage);
      const random = seededRandom(3);
      const key = randomUUID();
      const sent = sampleBody(server.deps.instruments, random);
      const { path } = await stored(server, sent, key);
      await mongo.takeAway();
      const begun = performance.now();
      const answers = await Promise.all([
        server.submit(sampleBody(server.deps.instruments, random)),
        server.submit(sent, key),
        server.asHolder('GET', `${path}/report`, sent.secret),
        server.asHolder('DELETE', path, sent.secret),
        server.request('GET', '/readyz'),
      ]);
      // The promise is 2.5 seconds; the rest is for a busy machine.
      expect(performance.now() - begun).toBeLessThan(4_000);
      for (const answer of answers) {
        expect([answer.status, answer.json.type]).toEqual([503, '/problems/storage-unavailable']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect((await server.request('GET', '/healthz')).status).toBe(200);
      await mongo.bringBack();
      await until(async () => (await server.request('GET', '/readyz')).status === 200);
      expect((await server.submit(sent, key)).json.id).toBe(path.split('/').at(-1));
      expect((await server.asHolder('GET', `${path}/report`, sent.secret)).status).toBe(200);
      await server.close();
      await storage.close();
      await mongo.stop();
    },
  );
});
