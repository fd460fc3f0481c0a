import { failureOf, thing, things } from '../../server/storage/contract/thing.ts';
import { whyNoMongoServer } from '../../support/mongoServer.ts';
import { describeOverMongo, openMongoForTest, until } from './openForTest.ts';

/** The promise is 2.5 seconds; the rest is for a busy machine. */
const PROMISED_MS = 2_500 + 500;

describeOverMongo('a database that goes away and comes back', () => {
  const ours = whyNoMongoServer() === undefined && !process.env['MONGODB_URI'];
  const onOurs = ours ? test : test.skip;

  onOurs('every method says so in time, nothing hangs, and work goes on without a restart', async () => {
    const engine = await openMongoForTest([things]);
    try {
      await comesAndGoes(engine);
    } finally {
      await engine.close();
    }
  });

  async function comesAndGoes(engine: Awaited<ReturnType<typeof openMongoForTest>>): Promise<void> {
    const all = engine.collection(things);
    const kept = thing();
    await all.insert(kept, [{ type: 'thing.made', body: {} }]);
    const calls: Readonly<Record<string, () => Promise<unknown>>> = {
      insert: () => all.insert(thing()),
      insertMany: () => all.insertMany([thing()]),
      get: () => all.get(kept._id),
      find: () => all.find({}, { limit: 1 }),
      count: () => all.count({}),
      change: () => all.change({ _id: kept._id }, { inc: { rank: 1 } }),
      remove: () => all.remove({ _id: 'nobody' }),
      pending: () => all.pending(1),
    };
    const away = async () => {
      await Promise.all(
        Object.entries(calls).map(async ([method, call]) => {
          const began = performance.now();
          const failure = await failureOf(call);
          expect(`${method}: ${failure}`).toMatch(/: StorageUnavailable: /);
          expect(performance.now() - began).toBeLessThan(PROMISED_MS);
        }),
      );
      expect(await engine.ready()).toBe(false);
    };
    const back = async () => {
      const began = performance.now();
      await until(() => engine.ready());
      expect(await all.get(kept._id)).toEqual(kept);
      expect(await all.pending(1)).toHaveLength(1);
      const one = thing();
      await all.insert(one);
      expect(await failureOf(() => all.insert(one))).toMatchObject({ name: 'Conflict' });
      return performance.now() - began;
    };

    await engine.server.takeAway();
    await away();
    await away();
    await engine.server.bringBack();
    expect(await back()).toBeLessThan(5_000);

    engine.server.freeze();
    await away();
    engine.server.thaw();
    expect(await back()).toBeLessThan(5_000);
  }
});
