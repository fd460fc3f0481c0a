import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Load {
  readonly acknowledged: number;
  readonly failed: number;
  readonly seconds: number;
  /** Milliseconds from sending to answer, ascending. */
  readonly latencies: readonly number[];
}

/** Sends a body again and again, each time under a new key, `connections` at once, until the time is up. */
export async function submitFor(
  url: string,
  body: Buffer,
  connections: number,
  seconds: number,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const sent = performance.now();
        if ((await submit(agent, url, body)) === 201) latencies.push(performance.now() - sent);
        else failed += 1;
      }
    }),
  );
  agent.destroy();
  return {
    acknowledged: latencies.length,
    failed,
    seconds: (performance.now() - started) / 1_000,
    latencies: latencies.sort((a, b) => a - b),
  };
}

function submit(agent: Agent, url: string, body: Buffer): Promise<number | undefined> {
  return new Promise((resolve) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': body.length,
      'idempotency-key': randomUUID(),
    };
    const sending = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    sending.on('error', () => resolve(undefined));
    sending.end(body);
  });
}
