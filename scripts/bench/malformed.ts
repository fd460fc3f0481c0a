import { randomUUID } from 'node:crypto';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import { type MalformedRequest, malformedRequests } from '../../tests/support/malformedRequests.ts';
import { quantile } from './httpLoad.ts';
import { readOptions } from './options.ts';
import { onTarget } from './product.ts';

const CONNECTIONS = 16;
const LEAK = /\n\s+at |node_modules|node:internal|\/dist\//;

/**
 * Seeded mutations of a submission, many more than the kept test sends. Fails on a 2xx, a 5xx, an answer that shows a
 * stack or a path, an answer that took over a second, and on anything stored.
 */
export async function run(args: string[]): Promise<void> {
  const { numbers, url } = readOptions(args, { count: [20_000, 100, 200_000], seed: [1, 0, 2 ** 31] });
  const { instruments } = await readInstruments('surveys');
  const statuses: Record<number, number> = {};
  const faults: string[] = [];
  const latencies: number[] = [];
  const stored = await onTarget(url, async (target) => {
    const requests = malformedRequests(instruments, numbers.seed, numbers.count);
    const worker = async () => {
      for (const request of requests) {
        const begun = performance.now();
        const { status, text } = await send(new URL('/api/self-assessments', target.url), request);
        const ms = performance.now() - begun;
        latencies.push(ms);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (status < 400 || status >= 500) faults.push(`${status} to ${request.what}`);
        if (LEAK.test(text)) faults.push(`a leak to ${request.what}`);
        if (ms > 1_000) faults.push(`${Math.round(ms)} ms for ${request.what}`);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  });
  latencies.sort((a, b) => a - b);
  console.log(`${latencies.length} requests, seed ${numbers.seed}: ${JSON.stringify(statuses)}`);
  console.log(
    `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms, longest ${latencies.at(-1)?.toFixed(1)} ms`,
  );
  console.log(`${faults.length} faults, stored ${stored ?? 'not known'}`);
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  if (faults.length > 0 || (stored ?? 0) > 0)
    throw new Error('a malformed submission was not refused as it should');
}

async function send(url: URL, { body, headers }: MalformedRequest) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID(), ...headers },
    body: body as BodyInit,
  });
  return { status: answer.status, text: await answer.text() };
}
