import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fullBody } from './fullBody.ts';
import { type Load, loadClosed, quantile } from './httpLoad.ts';
import { printForeign, type Shares, watchMachine } from './machineShare.ts';
import { type MeasuredProcess, startMeasured } from './measuredProcess.ts';
import { readOptions } from './options.ts';
import { countStored, inTemporaryFolder, program, startProduct } from './product.ts';

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 2;

interface Contender {
  readonly name: string;
  readonly server: MeasuredProcess;
  readonly rounds: { readonly load: Load; readonly shares: Shares }[];
}

/** Processor time per acknowledged submission: ours beside the least that each layer of this stack can do, in turn and in the same run. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync('/proc/self/stat'))
    throw new Error('This measurement reads processor time from /proc: run it on Linux.');
  const { seconds, rounds } = readOptions(args, { seconds: [3, 1, 30], rounds: [3, 1, 20] }).numbers;
  const body = await fullBody();
  await inTemporaryFolder(async (folder) => {
    const contenders = await startAll(folder);
    const ours = contenders.at(-1)!;
    for (const one of contenders) await oneRound(one, body, WARM_UP_SECONDS);
    let acknowledged = ours.rounds[0]!.load.acknowledged;
    for (const one of contenders) one.rounds.pop();
    for (let at = 0; at < rounds; at += 1) for (const one of contenders) await oneRound(one, body, seconds);
    await Promise.all(contenders.map((one) => one.server.stop()));
    for (const { load } of ours.rounds) acknowledged += load.acknowledged;
    contenders.forEach(print);
    const stored = await countStored(join(folder, 'data'));
    console.log(`acknowledged ${acknowledged}, stored ${stored}`);
    if (stored !== acknowledged) throw new Error('the store does not hold what was acknowledged');
  });
  console.log(
    `body ${body.length} bytes, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s in turn; goal: at most 2.5 CPU ms`,
  );
}

async function startAll(folder: string): Promise<readonly Contender[]> {
  const limit = async (name: string, layer: string): Promise<Contender> => ({
    name,
    server: await startMeasured([program('./limitServer'), layer, join(folder, `${layer}.db`)], {}),
    rounds: [],
  });
  return [
    await limit('limit: node:http', 'raw'),
    await limit('limit: Express', 'express'),
    await limit('limit: Express, zod', 'checked'),
    await limit('limit: Express, zod, SQLite FULL, group commit', 'durable'),
    {
      name: 'Plumbline (as shipped, log on)',
      server: await startProduct(join(folder, 'data')),
      rounds: [],
    },
  ];
}

async function oneRound({ server, rounds }: Contender, body: Buffer, seconds: number): Promise<void> {
  const finish = watchMachine([server]);
  const asked = { url: `${server.url}/api/self-assessments`, body, expected: 201 };
  const load = await loadClosed(asked, CONNECTIONS, seconds);
  rounds.push({ load, shares: finish() });
}

function print({ name, rounds }: Contender): void {
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
  const median = (values: readonly number[]) => quantile(sorted(values), 0.5);
  const cpu = sorted(rounds.map(({ load, shares }) => shares.serverMs / load.acknowledged));
  const rate = median(rounds.map(({ load }) => load.acknowledged / load.seconds));
  const p99 = median(rounds.map(({ load }) => quantile(load.latencies, 0.99)));
  const failed = rounds.reduce((total, { load }) => total + load.failed, 0);
  const spread = `${cpu[0]!.toFixed(2)}–${cpu.at(-1)!.toFixed(2)}`;
  console.log(
    `${name.padEnd(48)}${median(cpu).toFixed(2)} CPU ms each (${spread}), ${Math.round(rate)}/s, p99 ${p99.toFixed(0)} ms, ${failed} failed; ${printForeign(median(rounds.map(({ shares }) => shares.foreign)))}`,
  );
}
