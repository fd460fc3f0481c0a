import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type Config, configOrExit } from '../server/config.ts';
import { auditEvent, recordEvent } from '../server/storage/auditEvent.ts';
import type { Storage } from '../server/storage/storage.ts';
import { withStorage } from './withStorage.ts';

const USAGE = `Say what to do:
  npm run jobs -- parked          print the jobs that failed three times and wait for a person
  npm run jobs -- retry JOB       let a parked one run again, once what was wrong is mended
`;

type Write = (text: string) => void;

/** Parked jobs at the shell, beside a running server: prints by `write`, gives the exit status. */
export async function jobs(
  [command, job = '', ...rest]: readonly string[],
  config: Config,
  write: Write,
  now: () => number = Date.now,
): Promise<0 | 1 | 2> {
  if (command === 'parked' && job === '') return await withStorage(config, (storage) => list(storage, write));
  if (command === 'retry' && job !== '' && rest.length === 0)
    return await withStorage(config, (storage) => retry(storage, job, now(), write));
  write(USAGE);
  return 2;
}

async function list({ collections }: Storage, write: Write): Promise<0> {
  let count = 0;
  for await (const { _id } of collections.jobs.stream({ state: 'parked' })) {
    count += 1;
    write(`${_id}\n`);
  }
  write(count === 0 ? 'No job is parked.\n' : 'The log of the server says of each what went wrong.\n');
  return 0;
}

async function retry({ collections }: Storage, job: string, at: number, write: Write): Promise<0 | 1> {
  const changed = await collections.jobs.change(
    { _id: job, state: 'parked' },
    { set: { state: 'waiting', dueAt: at, attempts: 0, lease: '' } },
  );
  if (changed === undefined) {
    write('No job of this name is parked. npm run jobs -- parked prints their names.\n');
    return 1;
  }
  const facts = { at, by: 'shell', organisation: '', subject: changed.subject };
  const event = auditEvent('job.retried', facts, { kind: changed.kind });
  await recordEvent(collections.auditInbox, { newId: randomUUID }, event);
  write('It is due now: the server runs it within a second or so.\n');
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.umask(0o077);
  const write: Write = (text) => void process.stdout.write(text);
  process.exitCode = await jobs(process.argv.slice(2), configOrExit(), write).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
