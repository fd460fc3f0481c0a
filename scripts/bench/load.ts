import { fullBody } from './fullBody.ts';
import { type Asked, loadClosed, loadOpen, quantile } from './httpLoad.ts';
import { printForeign, watchMachine } from './machineShare.ts';
import { readOptions } from './options.ts';
import { onTarget } from './product.ts';

const SURVEY = '/api/instruments/web-therapy-readiness/versions/1/survey';

/** What may be asked for by name. */
const KINDS: Readonly<Record<string, (url: URL) => Promise<Asked>>> = {
  submit: async (url) => ({
    url: new URL('/api/self-assessments', url).href,
    body: await fullBody(),
    expected: 201,
  }),
  survey: async (url) => ({ url: new URL(SURVEY, url).href, expected: 200 }),
  page: async (url) => ({ url: new URL('/', url).href, expected: 200 }),
  health: async (url) => ({ url: new URL('/healthz', url).href, expected: 200 }),
};

/**
 * Latency at a steady rate (`--rate`, open loop) or the most that goes through (`--rate 0`, closed loop of
 * `--connections`), of one route of the product or of a server at `--url`.
 */
export async function run(args: string[]): Promise<void> {
  const { numbers, url, words } = readOptions(args, {
    rate: [200, 0, 1_000],
    seconds: [10, 1, 300],
    connections: [32, 1, 256],
  });
  const kind = words[0] ?? 'submit';
  const makeAsked = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (makeAsked === undefined) throw new Error(`Name one of: ${Object.keys(KINDS).join(', ')}`);
  let acknowledged = 0;
  const stored = await onTarget(url, async (target) => {
    const asked = await makeAsked(target.url);
    acknowledged += (await loadClosed(asked, 16, 2)).acknowledged;
    const finish = watchMachine(target.started === undefined ? [] : [target.started]);
    const { rate, seconds, connections } = numbers;
    const load =
      rate > 0 ? await loadOpen(asked, rate, seconds) : await loadClosed(asked, connections, seconds);
    const { serverMs, foreign } = finish();
    acknowledged += load.acknowledged;
    const at = (share: number) => `${quantile(load.latencies, share).toFixed(1)} ms`;
    console.log(
      `${kind}, ${rate > 0 ? `open loop of ${rate}/s` : `closed loop of ${connections} connections`}: ` +
        `${Math.round(load.acknowledged / load.seconds)}/s, ${load.failed} failed, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}`,
    );
    if (target.started === undefined) return;
    console.log(`server ${(serverMs / load.acknowledged).toFixed(2)} CPU ms each; ${printForeign(foreign)}`);
  });
  if (kind !== 'submit' || stored === undefined) return;
  console.log(`acknowledged ${acknowledged}, stored ${stored}`);
  if (stored !== acknowledged) throw new Error('the store does not hold what was acknowledged');
}
