import { pathToFileURL } from 'node:url';
import { type Config, configOrExit } from '../server/config.ts';
import type { ChainHead } from '../server/jobs/eventChain.ts';
import { verifyEvents } from '../server/jobs/verifyEvents.ts';
import type { EventDoc } from '../server/storage/schemas/events.ts';
import type { Storage } from '../server/storage/storage.ts';
import { withStorage } from './withStorage.ts';

const USAGE = `Say what to do:
  npm run audit -- verify [--head ROW:HASH]         check that no row of the log was altered, removed, moved or cut off
  npm run audit -- list [--organisation ID]         print the rows: number, time, what, by, organisation, subject, facts
`;

type Write = (text: string) => void;

/** The audit log at the shell, beside a running server: prints by `write`, gives the exit status. */
export async function audit(args: readonly string[], config: Config, write: Write): Promise<0 | 1 | 2> {
  const [command, option, value, ...rest] = args;
  const isBare = option === undefined;
  if (
    command === 'list' &&
    rest.length === 0 &&
    (isBare || (option === '--organisation' && value !== undefined))
  )
    return await withStorage(config, (storage) => list(storage, value, write));
  const noted = option === '--head' ? readHead(value) : undefined;
  if (command === 'verify' && rest.length === 0 && (isBare || noted !== undefined))
    return await withStorage(config, (storage) => verify(storage, noted, write));
  write(USAGE);
  return 2;
}

function readHead(text: string | undefined): ChainHead | undefined {
  const [, sequence, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text ?? '') ?? [];
  return sequence === undefined || hash === undefined ? undefined : { sequence: Number(sequence), hash };
}

async function verify(storage: Storage, noted: ChainHead | undefined, write: Write): Promise<0 | 1> {
  const { rows, head, faults } = await verifyEvents(storage.collections.events, noted);
  for (const fault of faults) write(`${fault}\n`);
  if (faults.length > 0) {
    write('The log is NOT as it was written.\n');
    return 1;
  }
  write(`${rows} rows, each as it was written and in its place.\n`);
  write(
    `Note this down apart from the store; it finds rows that are cut off later:\n${head.sequence}:${head.hash}\n`,
  );
  return 0;
}

async function list({ collections }: Storage, organisation: string | undefined, write: Write): Promise<0> {
  const where = organisation === undefined ? {} : { organisation };
  for await (const row of collections.events.stream(where)) write(`${lineOf(row)}\n`);
  return 0;
}

function lineOf({ sequence, at, type, by, organisation, subject, facts }: EventDoc): string {
  const columns = [
    sequence,
    new Date(at).toISOString(),
    type,
    by,
    organisation,
    subject,
    JSON.stringify(facts),
  ];
  return columns.join('\t');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.umask(0o077);
  const write: Write = (text) => void process.stdout.write(text);
  process.exitCode = await audit(process.argv.slice(2), configOrExit(), write).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
