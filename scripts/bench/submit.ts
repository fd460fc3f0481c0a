import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fullBody } from './fullBody.ts';
import { type Asked, type Load, loadClosed, quantile } from './httpLoad.ts';
import { printForeign, type Shares, watchMachine } from './machineShare.ts';
import { type MeasuredProcess, startMeasured } from './measuredProcess.ts';
import { readOptions } from './options.ts';
import { countStored, inTemporaryFolder, program, startProduct } from './product.ts';
import { waveUnderLoad } from './waveUnderLoad.ts';

const CONNECTIONS = 32;
const WARM_UP_SECONDS = 2;
/** More than any run so far could use. */
const INVITATIONS_PER_SECOND = 4_000;

interface Contender {
  readonly name: string;
  readonly server: MeasuredProcess;
  readonly asked: Asked;
  /** Where ours keeps what it acknowledged; a limit has none. */
  readonly dataDir?: string;
  readonly rounds: { readonly load: Load; readonly shares: Shares }[];
}

/** Processor time per acknowledged submission: ours beside the least that each layer of this stack can do, in turn and in the same run. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync('/proc/self/stat'))
    throw new Error('This measurement reads processor time from /proc: run it on Linux.');
  const { seconds, rounds } = readOptions(args, { seconds: [3, 1, 30], rounds: [3, 1, 20] }).numbers;
  const body = await fullBody();
  await inTemporaryFolder(async (folder) => {
    const invitations = (WARM_UP_SECONDS + rounds * seconds) * INVITATIONS_PER_SECOND;
    const contenders = await startAll(folder, body, invitations);
    for (const one of contenders) await oneRound(one, WARM_UP_SECONDS);
    const warmedUp = contenders.map((one) => one.rounds.pop()!.load.acknowledged);
    for (let at = 0; at < rounds; at += 1) for (const one of contenders) await oneRound(one, seconds);
    await Promise.all(contenders.map((one) => one.server.stop()));
    contenders.forEach(print);
    for (const [at, one] of contenders.entries()) await demandAllStored(one, warmedUp[at]!);
  });
  console.log(
    `body ${body.length} bytes, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s in turn; goal: at most 2.5 CPU ms`,
  );
}

async function demandAllStored({ name, dataDir, rounds }: Contender, warmedUp: number): Promise<void> {
  if (dataDir === undefined) return;
  const acknowledged = rounds.reduce((total, { load }) => total + load.acknowledged, warmedUp);
  const stored = await countStored(dataDir);
  console.log(`${name}: acknowledged ${acknowledged}, stored ${stored}`);
  if (stored !== acknowledged) throw new Error('the store does not hold what was acknowledged');
}

async function startAll(folder: string, body: Buffer, invitations: number): Promise<readonly Contender[]> {
  const selfAssessment = (url: string): Asked => ({
    url: `${url}/api/self-assessments`,
    body,
    expected: 201,
  });
  const limit = async (name: string, layer: string): Promise<Contender> => {
    const server = await startMeasured([program('./limitServer'), layer, join(folder, `${layer}.db`)], {});
    return { name, server, asked: selfAssessment(server.url), rounds: [] };
  };
  const ours = async (name: string, within: string, asked: (url: string) => Asked): Promise<Contender> => {
    const dataDir = join(folder, within);
    const server = await startProduct(dataDir);
    return { name, server, asked: asked(server.url), dataDir, rounds: [] };
  };
  const linked = await waveUnderLoad(join(folder, 'link'), 0);
  const invited = await waveUnderLoad(join(folder, 'invitations'), invitations);
  return [
    await limit('limit: node:http', 'raw'),
    await limit('limit: Express', 'express'),
    await limit('limit: Express, zod', 'checked'),
    await limit('limit: Express, zod, SQLite FULL, group commit', 'durable'),
    await ours('Plumbline (as shipped, log on): self-assessment', 'data', selfAssessment),
    await ours('Plumbline: answer in a wave, by open link', 'link', linked.asked),
    await ours('Plumbline: answer in a wave, by invitation', 'invitations', invited.asked),
  ];
}

async function oneRound({ server, asked, rounds }: Contender, seconds: number): Promise<void> {
  const finish = watchMachine([server]);
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
    `${name.padEnd(50)}${median(cpu).toFixed(2)} CPU ms each (${spread}), ${Math.round(rate)}/s, p99 ${p99.toFixed(0)} ms, ${failed} failed; ${printForeign(median(rounds.map(({ shares }) => shares.foreign)))}`,
  );
}
