import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { retention } from '../../scripts/retention.ts';
import { withStorage } from '../../scripts/withStorage.ts';
import { readConfig } from '../../server/config.ts';
import { RETENTION } from '../../server/jobs/removeDue.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const now = () => Date.parse('2026-05-04T10:00:00Z');
const DAY = 86_400_000;

function configOf(name: string) {
  const settings = readConfig({ DATA_DIR: join(folder.path, name) });
  if (!settings.ok) throw new Error('faulty settings');
  return settings.config;
}

async function run(name: string, ...args: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const code = await retention(args, configOf(name), write, now);
  return { code, text };
}

const seed = (name: string) =>
  withStorage(configOf(name), async ({ collections }) => {
    await collections.attempts.insert({ _id: 'due', failures: 1, expiresAt: now() });
    await collections.attempts.insert({ _id: 'later', failures: 1, expiresAt: now() + DAY });
  });
const left = (name: string) =>
  withStorage(
    configOf(name),
    async ({ collections }) => await collections.attempts.count({ expiresAt: { gt: 0 } }),
  );

test('P7: a dry run prints how much of what is due, what comes next and when, and removes nothing', async () => {
  await seed('dry');
  const { code, text } = await run('dry', '--dry-run');
  expect(code).toBe(0);
  expect(text).toMatch(/^attempts +1 {2}2026-05-05 10:00 +until they are forgiven$/m);
  for (const { what } of RETENTION) expect(text).toMatch(new RegExp(`^${what} `, 'm'));
  expect(await left('dry')).toBe(2);
});

test('P7: without it, what is due goes, and the audit log will say that the shell did it', async () => {
  await seed('real');
  expect((await run('real')).text).toMatch(/^attempts +1$/m);
  expect(await left('real')).toBe(1);
  const waiting = await withStorage(configOf('real'), async ({ outboxes }) =>
    (await Promise.all(outboxes.map((outbox) => outbox.pending(10)))).flat(),
  );
  expect(waiting.flatMap(({ events }) => events)).toMatchObject([
    { type: 'retention.ran', body: { by: 'shell', attempts: 1 } },
  ]);
  expect((await run('real')).text).toBe('Nothing is past its time.\n');
});

test('every kind of data that goes is in the table of server/README.md', () => {
  const readme = readFileSync('server/README.md', 'utf8');
  const table = readme.slice(readme.indexOf('\n## Retention'), readme.indexOf('\n## Stopping'));
  for (const { what } of RETENTION) expect(table).toContain(`\`${what}\``);
});

test('asked for something else, it says how to ask and removes nothing', async () => {
  await seed('odd');
  expect(await run('odd', '--dryrun')).toEqual({ code: 2, text: expect.stringContaining('--dry-run') });
  expect(await left('odd')).toBe(2);
});
