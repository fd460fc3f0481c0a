import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** One request that is sent again and again; a POST gets a new idempotency key each time. */
export interface Asked {
  readonly url: string;
  readonly body?: Buffer;
  /** Those of one request more. */
  readonly headers?: () => Readonly<Record<string, string>>;
  readonly expected: number;
}

export interface Load {
  readonly acknowledged: number;
  readonly failed: number;
  readonly seconds: number;
  /** Milliseconds until the answer had come, ascending. */
  readonly latencies: readonly number[];
}

/** Closed loop: `connections` at once, each sends the next when it has its answer, until the time is up. */
export function loadClosed(asked: Asked, connections: number, seconds: number): Promise<Load> {
  return measure(connections, async (send) => {
    const end = performance.now() + seconds * 1_000;
    const worker = async () => {
      while (performance.now() < end) await send(asked, performance.now());
    };
    await Promise.all(Array.from({ length: connections }, worker));
  });
}

/**
 * Open loop: so many per second whether or not the server keeps up, as people come. Latency counts from the moment that
 * was due, so a server that stalls cannot hide it by being asked less.
 */
export function loadOpen(asked: Asked, rate: number, seconds: number): Promise<Load> {
  return measure(512, async (send) => {
    const begun = performance.now();
    const under: Promise<void>[] = [];
    for (let at = 0; at < rate * seconds; at += 1) {
      const due = begun + (at * 1_000) / rate;
      const wait = due - performance.now();
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
      under.push(send(asked, due));
    }
    await Promise.all(under);
  });
}

type Send = (asked: Asked, since: number) => Promise<void>;

async function measure(connections: number, work: (send: Send) => Promise<void>): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  let failed = 0;
  const started = performance.now();
  await work(async (asked, since) => {
    const answer = await ask(agent, asked);
    if (answer.status === asked.expected) latencies.push(performance.now() - since);
    else failed += 1;
  });
  agent.destroy();
  const seconds = (performance.now() - started) / 1_000;
  return {
    acknowledged: latencies.length,
    failed,
    seconds,
    latencies: latencies.sort((a, b) => a - b),
  };
}

interface Answer {
  /** Undefined when the connection broke. */
  readonly status: number | undefined;
  readonly bytes: Buffer;
}

export function ask(
  agent: Agent,
  { url, body, headers }: Asked,
  key: string = randomUUID(),
): Promise<Answer> {
  return new Promise((resolve) => {
    const broken = () => resolve({ status: undefined, bytes: Buffer.alloc(0) });
    const sent = {
      'content-type': 'application/json',
      'content-length': body?.length ?? 0,
      'idempotency-key': key,
      ...headers?.(),
    };
    const options =
      body === undefined
        ? { agent, headers: { 'accept-encoding': 'gzip, br' } }
        : { agent, method: 'POST', headers: sent };
    const sending = request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, bytes: Buffer.concat(chunks) }));
      answer.on('error', broken);
    });
    sending.setTimeout(10_000, () => sending.destroy());
    sending.on('error', broken);
    sending.end(body);
  });
}

/** The value that this share of all lies at or below. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;
}
