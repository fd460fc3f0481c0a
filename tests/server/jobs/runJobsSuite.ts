import type { JobDeps, JobKind, JobKinds } from '../../../server/jobs/jobDeps.ts';
import { makeStandingJobs } from '../../../server/jobs/makeJobs.ts';
import { moveEvents } from '../../../server/jobs/moveEvents.ts';
import { LEASE_MS, runDueJobs } from '../../../server/jobs/runDueJobs.ts';
import { StorageUnavailable } from '../../../server/storage/errors.ts';
import type { JobDoc } from '../../../server/storage/schemas/jobs.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { allEvents, jobDepsOn, type TestJobDeps } from '../../support/jobDeps.ts';

const HOUR = 3_600_000;

/** Jobs: leased by one, tried three times, parked where somebody sees it. */
export function runJobsSuite(name: string, open: () => Promise<Storage>): void {
  describe(`running jobs (${name})`, () => {
    let storage: Storage;
    let deps: TestJobDeps;
    beforeEach(async () => {
      storage = await open();
      deps = jobDepsOn(storage);
    });
    afterEach(() => storage.close());

    const add = (kind: string, subject: string, more: Partial<JobDoc> = {}) =>
      storage.collections.jobs.insert({
        _id: `${kind}:${subject}`,
        kind,
        subject,
        state: 'waiting',
        dueAt: deps.clock.now,
        attempts: 0,
        lease: '',
        ...more,
      });
    const kindsOf = (run: JobKind['run'], more: Partial<JobKind> = {}): JobKinds => ({
      count: { madeBy: [], run, ...more },
    });
    const job = (id: string) => storage.collections.jobs.get(id);

    test('what is due runs and is done; what is not yet due waits; what wants to run again says when', async () => {
      const ran: string[] = [];
      const kinds = kindsOf(async (_deps, subject) => {
        ran.push(subject);
        return subject === 'again' ? { againAt: deps.clock.now + HOUR } : 'done';
      });
      await add('count', 'now');
      await add('count', 'again');
      await add('count', 'later', { dueAt: deps.clock.now + 1 });
      expect(await runDueJobs(deps, kinds)).toBe(2);
      expect(ran.sort()).toEqual(['again', 'now']);
      expect(await runDueJobs(deps, kinds)).toBe(0);
      expect(await job('count:now')).toMatchObject({ state: 'done' });
      deps.clock.now += HOUR;
      expect(await runDueJobs(deps, kinds)).toBe(2);
      expect(ran.sort()).toEqual(['again', 'again', 'later', 'now']);
    });

    test('two workers run each of 40 jobs once', async () => {
      const ran: string[] = [];
      const kinds = kindsOf(async (_deps, subject) => {
        ran.push(subject);
        await new Promise((done) => setTimeout(done, 1));
        return 'done';
      });
      for (let n = 0; n < 40; n += 1) await add('count', `s${n}`);
      const work = async (own: JobDeps) => {
        while ((await storage.collections.jobs.count({ state: 'waiting', dueAt: { lte: own.now() } })) > 0)
          await runDueJobs(own, kinds);
      };
      await Promise.all([work(deps), work(jobDepsOn(storage))]);
      expect(ran).toHaveLength(40);
      expect(new Set(ran).size).toBe(40);
    });

    test('R19: a poison job is tried three times with growing pauses, then parked and told, while others go on', async () => {
      const times: number[] = [];
      let others = 0;
      const kinds: JobKinds = {
        poison: {
          madeBy: [],
          run: async () => {
            times.push(deps.clock.now);
            throw new TypeError('the answer was canary');
          },
        },
        ...kindsOf(async () => {
          others += 1;
          return { againAt: deps.clock.now + 60_000 };
        }),
      };
      await add('poison', 'wave-7');
      await add('count', 'steady');
      const began = deps.clock.now;
      for (let minute = 0; minute < 60; minute += 1) {
        await runDueJobs(deps, kinds);
        deps.clock.now += 60_000;
      }
      expect(times.map((at) => (at - began) / 60_000)).toEqual([0, 1, 11]);
      expect(others).toBe(60);
      expect(await job('poison:wave-7')).toMatchObject({ state: 'parked' });
      await moveEvents(deps, kinds);
      expect(await allEvents(storage)).toMatchObject([
        { type: 'job.parked', by: 'system', subject: 'wave-7', facts: { kind: 'poison' } },
      ]);
      expect(deps.logLines.filter((line) => line.includes('job parked'))).toHaveLength(1);
      expect(deps.logLines.join('')).toContain('TypeError');
      expect(deps.logLines.join('')).not.toContain('canary');
    });

    test('R19: a job that ends its process every time is parked as well', async () => {
      const hang = kindsOf(() => new Promise(() => undefined));
      await add('count', 'killer');
      for (let life = 0; life < 4; life += 1) {
        const round = runDueJobs(deps, hang);
        await Promise.race([round, new Promise((done) => setTimeout(done, 50))]);
        deps.clock.now += LEASE_MS;
      }
      expect(await job('count:killer')).toMatchObject({ state: 'parked' });
    });

    test('a lost lease is taken over, and whoever lost it finishes nothing', async () => {
      let goOn: () => void = () => undefined;
      const slow = kindsOf(
        () =>
          new Promise((done) => {
            goOn = () => done('done');
          }),
      );
      await add('count', 'slow');
      const first = runDueJobs(deps, slow);
      await new Promise((done) => setTimeout(done, 50));
      deps.clock.now += LEASE_MS;
      const again = { againAt: deps.clock.now + HOUR };
      expect(
        await runDueJobs(
          deps,
          kindsOf(async () => again),
        ),
      ).toBe(1);
      goOn();
      await first;
      expect(await job('count:slow')).toMatchObject({ state: 'waiting', dueAt: again.againAt, attempts: 0 });
    });

    test('the store going away costs a job no attempt', async () => {
      await add('count', 'unlucky');
      const away = kindsOf(async () => {
        throw new StorageUnavailable('away');
      });
      for (let round = 0; round < 5; round += 1) {
        await runDueJobs(deps, away);
        deps.clock.now += HOUR;
      }
      expect(await job('count:unlucky')).toMatchObject({ state: 'waiting', attempts: 0 });
    });

    test('a standing job is made once, keeps its time over a restart, and is never parked', async () => {
      const kinds = kindsOf(
        async () => {
          throw new Error('bad day');
        },
        { isStanding: true },
      );
      await makeStandingJobs(deps, kinds);
      await runDueJobs(deps, kinds);
      const after = await job('count:all');
      await makeStandingJobs(deps, kinds);
      expect(await job('count:all')).toEqual(after);
      for (let minute = 0; minute < 30; minute += 1) {
        await runDueJobs(deps, kinds);
        deps.clock.now += 60_000;
      }
      expect(await job('count:all')).toMatchObject({ state: 'waiting' });
      expect(deps.logLines.some((line) => line.includes('job parked'))).toBe(true);
      deps.clock.now += HOUR;
      expect(
        await runDueJobs(
          deps,
          kindsOf(async () => 'done', { isStanding: true }),
        ),
      ).toBe(1);
    });

    test('a job of a newer version is left to it', async () => {
      await add('unheard', 'x');
      expect(await runDueJobs(deps, {})).toBe(0);
      expect(await job('unheard:x')).toMatchObject({ state: 'waiting', attempts: 0 });
    });
  });
}
