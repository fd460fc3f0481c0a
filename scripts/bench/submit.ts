import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStorage } from '../../server/storage/openStorage.ts';
import { fullBody } from './fullBody.ts';
import { type Load, submitFor } from './httpLoad.ts';
import { type MeasuredProcess, startMeasured } from './measuredProcess.ts';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 32;

interface Round {
  readonly load: Load;
  readonly cpuMsEach: number;
}

/** Processor time per acknowledged submission, ours beside the least that this stack can do, in turn and in the same run. */
export async function run(): Promise<void> {
  if (!existsSync('/proc/self/stat'))
    throw new Error('This measurement reads processor time from /proc: run it on Linux.');
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const body = await fullBody();
  const ours = await startMeasured([program('../../server/main')], {
    PORT: '0',
    DATA_DIR: join(folder, 'data'),
    RATE_LIMIT: '1000000',
    MONGODB_URI: '',
  });
  const limit = await startMeasured([program('./limitServer'), join(folder, 'limit.db')], {});
  await oneRound(limit, body, 2);
  let acknowledged = (await oneRound(ours, body, 2)).load.acknowledged;
  const rounds: { ours: Round; limit: Round }[] = [];
  for (let at = 0; at < ROUNDS; at += 1) {
    rounds.push({ limit: await oneRound(limit, body, SECONDS), ours: await oneRound(ours, body, SECONDS) });
  }
  for (const round of rounds) acknowledged += round.ours.load.acknowledged;
  await Promise.all([ours.stop(), limit.stop()]);
  print(
    'limit (Express, zod, SQLite FULL, group commit)',
    rounds.map((round) => round.limit),
  );
  print(
    'Plumbline (as shipped, log on)',
    rounds.map((round) => round.ours),
  );
  await checkStored(join(folder, 'data'), acknowledged);
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(
    `body ${body.length} bytes, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s in turn; goal: at most 2.5 CPU ms\n`,
  );
}

async function oneRound(server: MeasuredProcess, body: Buffer, seconds: number): Promise<Round> {
  const before = server.cpuMs();
  const load = await submitFor(`${server.url}/api/self-assessments`, body, CONNECTIONS, seconds);
  return { load, cpuMsEach: (server.cpuMs() - before) / load.acknowledged };
}

function program(path: string): string {
  return fileURLToPath(new URL(`${path}.js`, import.meta.url));
}

function print(name: string, rounds: readonly Round[]): void {
  const at = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]!;
  const cpu = rounds.map((round) => round.cpuMsEach);
  const rate = at(
    rounds.map(({ load }) => load.acknowledged / load.seconds),
    0.5,
  );
  const p99 = at(
    rounds.map(({ load }) => at(load.latencies, 0.99)),
    0.5,
  );
  const failed = rounds.reduce((total, { load }) => total + load.failed, 0);
  const spread = `${Math.min(...cpu).toFixed(2)}–${Math.max(...cpu).toFixed(2)}`;
  process.stdout.write(
    `${name.padEnd(50)} ${at(cpu, 0.5).toFixed(2)} CPU ms each (${spread}), ${Math.round(rate)}/s, p99 ${p99.toFixed(0)} ms, ${failed} failed\n`,
  );
}

/** A faster run that lost rows would be a failed run. */
async function checkStored(dataDir: string, acknowledged: number): Promise<void> {
  const settings = { dataDir, mongodbUri: null, mongodbAllowStandalone: false };
  const storage = await openStorage(settings, { as: 'script', onRefused: () => undefined });
  const stored = await storage.collections.selfAssessments.count({ expiresAt: { gt: 0 } });
  await storage.close();
  process.stdout.write(`acknowledged ${acknowledged}, stored ${stored}\n`);
  if (stored !== acknowledged) throw new Error('the store does not hold what was acknowledged');
}
