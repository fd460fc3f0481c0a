import type { JobKinds } from '../../../server/jobs/jobDeps.ts';
import { makeStandingJobs } from '../../../server/jobs/makeJobs.ts';
import { startWorker } from '../../../server/jobs/worker.ts';
import { StorageUnavailable } from '../../../server/storage/errors.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { allEvents, jobDepsOn, recordMany, type TestJobDeps } from '../../support/jobDeps.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';

const until = async (holds: () => boolean | Promise<boolean>) => {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 2));
};

let storage: Storage;
let deps: TestJobDeps;
beforeEach(async () => {
  storage = await openEmbedded();
  deps = jobDepsOn(storage);
});
afterEach(() => storage.close());

test('it moves events, runs the jobs that they ask for and the standing ones, and sends mails', async () => {
  const ran = new Set<string>();
  const note = (kind: string) => async (_deps: unknown, subject: string) => {
    ran.add(`${kind}:${subject}`);
    return 'done' as const;
  };
  const kinds: JobKinds = {
    look: { madeBy: ['thing.happened'], run: note('look') },
    clean: { madeBy: [], isStanding: true, run: note('clean') },
  };
  let mails = 2;
  const sendDueMails = async () => (mails > 0 ? mails-- : 0);
  await recordMany(deps, 120, 'wave-1');
  const stop = startWorker({ ...deps, sendDueMails }, kinds, 1);
  await until(async () => (await allEvents(storage)).length === 120 && mails === 0 && ran.size === 2);
  await stop();
  expect([...ran].sort()).toEqual(['clean:all', 'look:wave-1']);
});

test('it waits for a store that comes up late, and never runs a step while the one before is under way', async () => {
  let asked = 0;
  let inside = 0;
  let most = 0;
  let rounds = 0;
  const sendDueMails = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setTimeout(done, 3));
    inside -= 1;
    rounds += 1;
    return 0;
  };
  const isStorageReady = async () => {
    asked += 1;
    if (asked <= 3) expect(rounds).toBe(0);
    return asked > 3;
  };
  const stop = startWorker({ ...deps, isStorageReady, sendDueMails }, {}, 1);
  await until(() => rounds > 5);
  await stop();
  const after = rounds;
  await new Promise((done) => setTimeout(done, 20));
  expect([most, rounds]).toEqual([1, after]);
});

test('stopping waits for what is under way and starts nothing more', async () => {
  let goOn: () => void = () => undefined;
  let finished = false;
  const kinds: JobKinds = {
    slow: {
      madeBy: [],
      isStanding: true,
      run: async () => {
        await new Promise<void>((done) => {
          goOn = done;
        });
        finished = true;
        return 'done';
      },
    },
  };
  const later: JobKinds = { next: { madeBy: [], isStanding: true, run: async () => 'done' } };
  const started = new Promise<void>((done) => {
    const run = kinds['slow']!.run;
    Object.assign(kinds['slow']!, {
      run: (...given: Parameters<typeof run>) => {
        done();
        return run(...given);
      },
    });
  });
  const stop = startWorker(deps, kinds, 1);
  await started;
  await makeStandingJobs(deps, later);
  const stopped = stop();
  goOn();
  await stopped;
  expect(finished).toBe(true);
  expect(await storage.collections.jobs.get('next:all')).toMatchObject({ state: 'waiting' });
  expect(await storage.collections.jobs.get('slow:all')).toMatchObject({ state: 'done' });
});

test('a mail server that never answers holds up neither events nor jobs', async () => {
  let letGo: () => void = () => undefined;
  const sendDueMails = () =>
    new Promise<number>((done) => {
      letGo = () => done(0);
    });
  const stop = startWorker({ ...deps, sendDueMails }, {}, 1);
  await recordMany(deps, 10);
  await until(async () => (await allEvents(storage)).length === 10);
  letGo();
  await stop();
});

test('a step that fails is logged without its message and keeps none of the others from their work', async () => {
  let mails = 0;
  const outboxes = [{ ...storage.outboxes[0]!, pending: () => Promise.reject(new TypeError('canary')) }];
  const sendDueMails = async () => {
    mails += 1;
    return 0;
  };
  const stop = startWorker({ ...deps, outboxes, sendDueMails }, {}, 1);
  await until(() => mails > 2);
  await stop();
  expect(deps.logLines.join('')).toContain('TypeError');
  expect(deps.logLines.join('')).not.toContain('canary');
});

test('a store that goes away in the middle ends the round quietly', async () => {
  let asked = 0;
  const pending = () => {
    asked += 1;
    return Promise.reject(new StorageUnavailable('away'));
  };
  const stop = startWorker({ ...deps, outboxes: [{ ...storage.outboxes[0]!, pending }] }, {}, 1);
  await until(() => asked > 2);
  await stop();
  expect(deps.logLines).toEqual([]);
});
