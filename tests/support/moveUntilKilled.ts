import { moveEvents } from '../../server/jobs/moveEvents.ts';
import { openStorage } from '../../server/storage/openStorage.ts';
import { jobDepsOn, recordMany } from './jobDeps.ts';

/** Records events and moves them, for ever, in a process that somebody kills. Prints how many were recorded, after each write. */
const [dataDir = '', first = '0'] = process.argv.slice(2);
const storage = await openStorage(
  { dataDir, mongodbUri: null, mongodbAllowStandalone: false },
  {
    as: 'server',
    onRefused: (error) => {
      throw error;
    },
  },
);
const deps = jobDepsOn(storage);
let recorded = Number(first);

async function record(): Promise<never> {
  for (;;) {
    await recordMany(deps, 1, `subject-${recorded}`);
    recorded += 1;
    process.stdout.write(`${recorded}\n`);
  }
}

async function move(): Promise<never> {
  for (;;) {
    await moveEvents(deps, {});
    await new Promise((done) => setTimeout(done, 1));
  }
}

await Promise.all([record(), move(), move()]);
