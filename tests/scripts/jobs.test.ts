import { join } from 'node:path';
import { jobs } from '../../scripts/jobs.ts';
import { withStorage } from '../../scripts/withStorage.ts';
import { readConfig } from '../../server/config.ts';
import { runDueJobs } from '../../server/jobs/runDueJobs.ts';
import { jobDepsOn } from '../support/jobDeps.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const settings = readConfig({ DATA_DIR: join(folder.path, 'data') });
if (!settings.ok) throw new Error('faulty settings');
const { config } = settings;
const at = Date.parse('2026-05-04T10:00:00Z');

async function run(...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const code = await jobs(args, config, write, () => at);
  return { code, text };
}

test('a parked job is printed, and runs again when somebody says so; the audit log will say that they did', async () => {
  expect((await run('parked')).text).toBe('No job is parked.\n');
  const parked = { kind: 'look', state: 'parked', dueAt: 0, attempts: 0, lease: '' } as const;
  await withStorage(config, async ({ collections }) => {
    await collections.jobs.insert({ _id: 'look:wave-1', subject: 'wave-1', ...parked });
    await collections.jobs.insert({ _id: 'look:wave-2', subject: 'wave-2', ...parked, state: 'done' });
  });
  expect((await run('parked')).text).toMatch(/^look:wave-1\n(?!look)/);
  expect((await run('retry', 'look:wave-2')).code).toBe(1);
  expect((await run('retry', 'look:wave-1')).code).toBe(0);
  expect((await run('retry', 'look:wave-1')).code).toBe(1);
  const ran: string[] = [];
  await withStorage(config, async (storage) => {
    const look = {
      madeBy: [],
      run: async (_: unknown, subject: string) => {
        ran.push(subject);
        return 'done' as const;
      },
    };
    await runDueJobs(jobDepsOn(storage), { look });
    const waiting = (await Promise.all(storage.outboxes.map((outbox) => outbox.pending(10)))).flat();
    expect(waiting.flatMap(({ events }) => events)).toMatchObject([
      { type: 'job.retried', body: { at, by: 'shell', subject: 'wave-1', kind: 'look' } },
    ]);
  });
  expect(ran).toEqual(['wave-1']);
});

test.each([[[]], [['retry']], [['parked', 'all']], [['drop', 'look:wave-1']]])(
  'asked for %j, it says how to ask and exits with 2',
  async (args) => {
    expect(await run(...args)).toEqual({ code: 2, text: expect.stringContaining('npm run jobs -- parked') });
  },
);
