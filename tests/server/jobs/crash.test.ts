import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { moveEvents } from '../../../server/jobs/moveEvents.ts';
import { verifyEvents } from '../../../server/jobs/verifyEvents.ts';
import { openStorage } from '../../../server/storage/openStorage.ts';
import { allEvents, jobDepsOn } from '../../support/jobDeps.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

const KILLS = 8;

/** One life of the writing process: how many events it had acknowledged when it was killed. */
async function oneLife(dataDir: string, recorded: number, lifeMs: number): Promise<number> {
  const script = resolve('dist/tests/support/moveUntilKilled.js');
  const child = spawn(process.execPath, [script, dataDir, String(recorded)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), lifeMs);
    output += chunk;
  });
  await once(child, 'close');
  expect(child.signalCode).toBe('SIGKILL');
  return Number(output.trimEnd().split('\n').at(-1));
}

test('P9: killed again and again in the middle of moving, the log holds every acknowledged event once, in one chain', async () => {
  const folder = temporaryFolder();
  const dataDir = join(folder.path, 'data');
  const random = seededRandom(17);
  let recorded = 0;
  for (let kill = 0; kill < KILLS; kill += 1)
    recorded = await oneLife(dataDir, recorded, 40 + 160 * random());
  const storage = await openStorage(
    { dataDir, mongodbUri: null, mongodbAllowStandalone: false },
    { as: 'server', onRefused: () => undefined },
  );
  while ((await moveEvents(jobDepsOn(storage), {})) > 0);
  const rows = await allEvents(storage);
  const verdict = await verifyEvents(storage.collections.events);
  await storage.close();
  folder.remove();
  expect(verdict.faults).toEqual([]);
  expect(new Set(rows.map((row) => row.event)).size).toBe(rows.length);
  const subjects = new Set(rows.map((row) => row.subject));
  for (let n = 0; n < recorded; n += 1) expect(subjects.has(`subject-${n}`)).toBe(true);
  // What was written and not yet acknowledged when the process died is written again by the next: one for each kill at most.
  expect(rows.length).toBeGreaterThanOrEqual(recorded);
  expect(rows.length).toBeLessThanOrEqual(recorded + KILLS);
  expect(recorded).toBeGreaterThan(50);
});
