import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type Config, configOrExit } from '../server/config.ts';
import { RETENTION, removeAllDue } from '../server/jobs/removeDue.ts';
import type { RetentionDeps } from '../server/jobs/retention/rule.ts';
import { withStorage } from './withStorage.ts';

const USAGE = `Say what to do:
  npm run retention -- --dry-run     print what is past its time, and what will be next; remove nothing
  npm run retention                  remove what is past its time now, as the server does every hour
`;

type Write = (text: string) => void;

/** Retention at the shell, beside a running server: prints by `write`, gives the exit status. */
export async function retention(
  args: readonly string[],
  config: Config,
  write: Write,
  now: () => number = Date.now,
): Promise<0 | 2> {
  const isDry = args.length === 1 && args[0] === '--dry-run';
  if (!isDry && args.length > 0) {
    write(USAGE);
    return 2;
  }
  await withStorage(config, async ({ collections }) => {
    const deps = { config, collections, now, newId: randomUUID };
    await (isDry ? tell(deps, write) : run(deps, write));
  });
  return 0;
}

async function tell(deps: RetentionDeps, write: Write): Promise<void> {
  const rows: (readonly string[])[] = [['what', 'due now', 'next', 'kept']];
  for (const rule of RETENTION) {
    const { count, nextAt } = await rule.due(deps);
    const next = nextAt === null ? '–' : new Date(nextAt).toISOString().slice(0, 16).replace('T', ' ');
    rows.push([rule.what, String(count), next, rule.kept]);
  }
  for (const [what = '', count = '', next = '', kept = ''] of rows)
    write(`${what.padEnd(16)}${count.padStart(9)}  ${next.padEnd(18)}${kept}\n`);
  write('Nothing was removed. Times are UTC.\n');
}

async function run(deps: RetentionDeps, write: Write): Promise<void> {
  const removed = Object.entries(await removeAllDue(deps, 'shell'));
  for (const [what, count] of removed) write(`${what.padEnd(16)}${String(count).padStart(9)}\n`);
  write(removed.length === 0 ? 'Nothing is past its time.\n' : 'Removed. The audit log has these counts.\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.umask(0o077);
  const write: Write = (text) => void process.stdout.write(text);
  process.exitCode = await retention(process.argv.slice(2), configOrExit(), write).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
