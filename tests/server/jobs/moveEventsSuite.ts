import { randomUUID } from 'node:crypto';
import type { JobKinds } from '../../../server/jobs/jobDeps.ts';
import { moveEvents } from '../../../server/jobs/moveEvents.ts';
import { verifyEvents } from '../../../server/jobs/verifyEvents.ts';
import { auditEvent } from '../../../server/storage/auditEvent.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { allEvents, jobDepsOn, recordMany, type TestJobDeps } from '../../support/jobDeps.ts';

const NONE: JobKinds = {};

/** Until nothing waits any more. */
async function moveAll(deps: TestJobDeps, kinds: JobKinds = NONE): Promise<number> {
  let moved = 0;
  for (;;) {
    const took = await moveEvents(deps, kinds);
    if (took === 0) return moved;
    moved += took;
  }
}

/** Into the chain, and cut off before anything is forgotten. */
async function moveUntilSettling(deps: TestJobDeps): Promise<void> {
  const killed = new Error('killed');
  const outboxes = deps.outboxes.map((outbox) => ({ ...outbox, settle: () => Promise.reject(killed) }));
  await expect(moveEvents({ ...deps, outboxes }, NONE)).rejects.toBe(killed);
}

/** Events on their way from the documents that they were written with into the chain. */
export function moveEventsSuite(name: string, open: () => Promise<Storage>): void {
  describe(`moving events (${name})`, () => {
    let storage: Storage;
    let deps: TestJobDeps;
    beforeEach(async () => {
      storage = await open();
      deps = jobDepsOn(storage);
    });
    afterEach(() => storage.close());

    const site = (at: number) => {
      const facts = { at, by: 'p1', organisation: 'o1', subject: 's1' };
      return {
        facts,
        doc: {
          _id: randomUUID(),
          organisation: 'o1',
          name: 'Harbour Street',
          setting: 'community',
          state: 'active' as const,
          removeAt: 0,
          bodyMac: '',
          createdAt: at,
        },
      };
    };

    test('P9: a change and an act without a change both end up in the chain, by time, whole and once', async () => {
      const { facts, doc } = site(deps.clock.now);
      await storage.collections.sites.insert(doc, [auditEvent('site.created', facts, { setting: 'x' })]);
      await storage.collections.sites.change(
        { _id: doc._id },
        { set: { name: 'Hill Road' } },
        { events: [auditEvent('site.renamed', { ...facts, at: facts.at + 5 })] },
      );
      await recordMany(deps, 3);
      expect(await moveAll(deps)).toBe(5);
      const rows = await allEvents(storage);
      expect(rows.map((row) => row.type).sort()).toEqual([
        'site.created',
        'site.renamed',
        ...Array<string>(3).fill('thing.happened'),
      ]);
      expect(rows.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5]);
      expect([...rows].sort((a, b) => a.at - b.at)).toEqual(rows);
      expect(rows.find((row) => row.type === 'site.created')).toMatchObject({
        ...facts,
        facts: { setting: 'x' },
      });
      expect(await moveAll(deps)).toBe(0);
      expect(await storage.collections.auditInbox.count({ createdAt: { gte: 0 } })).toBe(0);
      expect(await storage.collections.sites.get(doc._id)).toMatchObject({ name: 'Hill Road' });
      expect(await verifyEvents(storage.collections.events)).toMatchObject({ rows: 5, faults: [] });
    });

    test('P9: a document that is removed before its events were moved takes none of them with it', async () => {
      const made = Array.from({ length: 60 }, (_, n) => site(deps.clock.now + n));
      for (const { doc, facts } of made)
        await storage.collections.sites.insert(doc, [
          auditEvent('site.created', facts),
          auditEvent('site.deleted', facts),
        ]);
      const half = made[0]!.doc._id;
      // A worker has moved some and dies before it forgets them; meanwhile others change and remove, two at a time.
      await moveUntilSettling(deps);
      const renamed = () =>
        storage.collections.sites.change(
          { _id: half },
          {},
          { events: [auditEvent('site.renamed', made[0]!.facts)] },
        );
      const counts = await Promise.all([
        renamed(),
        storage.collections.sites.remove({ organisation: 'o1' }),
        storage.collections.sites.remove({ organisation: 'o1' }),
        renamed(),
      ]);
      expect(Number(counts[1]) + Number(counts[2])).toBe(60);
      const renames = counts.filter((one) => typeof one === 'object').length;
      expect(await storage.collections.sites.count({ organisation: 'o1' })).toBe(0);
      await moveAll(deps);
      const rows = await allEvents(storage);
      const counted = (type: string) => rows.filter((row) => row.type === type).length;
      expect(['site.created', 'site.deleted', 'site.renamed'].map(counted)).toEqual([60, 60, renames]);
      expect(await verifyEvents(storage.collections.events)).toMatchObject({
        rows: 120 + renames,
        faults: [],
      });
      expect(await storage.collections.auditInbox.count({ createdAt: { gte: 0 } })).toBe(0);
    });

    test('P9: the events of one document stay in their order though the clock was set back', async () => {
      const { facts, doc } = site(deps.clock.now);
      await storage.collections.sites.insert(doc, [auditEvent('site.created', facts)]);
      for (const [type, at] of [
        ['site.deleted', facts.at - 9_000],
        ['site.restored', facts.at - 8_000],
      ] as const)
        await storage.collections.sites.change(
          { _id: doc._id },
          { set: { removeAt: at } },
          { events: [auditEvent(type, { ...facts, at })] },
        );
      await moveAll(deps);
      const types = (await allEvents(storage)).map((row) => row.type);
      expect(types).toEqual(['site.created', 'site.deleted', 'site.restored']);
    });

    test('P9: two movers at once over 500 events leave no gap and no double, in one chain', async () => {
      await recordMany(deps, 500);
      await Promise.all([moveAll(deps), moveAll(deps)]);
      const rows = await allEvents(storage);
      expect(rows).toHaveLength(500);
      expect(new Set(rows.map((row) => row.event)).size).toBe(500);
      expect(new Set(rows.map((row) => row.facts['n'])).size).toBe(500);
      expect(await verifyEvents(storage.collections.events)).toMatchObject({ rows: 500, faults: [] });
    });

    test('killed between writing the chain and forgetting the outbox, it moves nothing twice', async () => {
      await recordMany(deps, 4);
      const { facts, doc } = site(deps.clock.now + 100);
      await storage.collections.sites.insert(doc, [auditEvent('site.created', facts)]);
      const killed = new Error('killed');
      const cutOff: TestJobDeps = {
        ...deps,
        collections: {
          ...deps.collections,
          auditInbox: { ...deps.collections.auditInbox, remove: () => Promise.reject(killed) },
        },
        outboxes: deps.outboxes.map((outbox) => ({ ...outbox, settle: () => Promise.reject(killed) })),
      };
      await expect(moveEvents(cutOff, NONE)).rejects.toBe(killed);
      expect(await allEvents(storage)).toHaveLength(5);
      await recordMany(deps, 2);
      await moveAll(deps);
      expect(await verifyEvents(storage.collections.events)).toMatchObject({ rows: 7, faults: [] });
      expect(await moveAll(deps)).toBe(0);
    });

    test('an event makes the jobs that want it, once, and makes a finished one due again', async () => {
      const kinds: JobKinds = {
        look: { madeBy: ['thing.happened'], run: async () => 'done' },
        other: { madeBy: ['thing.else'], run: async () => 'done' },
      };
      await recordMany(deps, 3, 'wave-1');
      await moveAll(deps, kinds);
      const { jobs } = storage.collections;
      const due = {
        _id: 'look:wave-1',
        kind: 'look',
        subject: 'wave-1',
        state: 'waiting',
        attempts: 0,
        lease: '',
      };
      expect(await jobs.find({}, { limit: 10 })).toEqual([{ ...due, dueAt: deps.clock.now }]);
      await jobs.change({ _id: 'look:wave-1' }, { set: { state: 'parked', attempts: 3 } });
      deps.clock.now += 60_000;
      await recordMany(deps, 1, 'wave-1');
      await moveAll(deps, kinds);
      expect(await jobs.find({}, { limit: 10 })).toEqual([{ ...due, dueAt: deps.clock.now }]);
    });
  });
}
