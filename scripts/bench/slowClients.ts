import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { ask, quantile } from './httpLoad.ts';
import { readOptions } from './options.ts';
import { onTarget } from './product.ts';

const OVERSIZE = 256 * 1_024 * 1_024;
const FIRST = 'POST /api/self-assessments HTTP/1.1\r\nHost: x\r\n';

/**
 * Clients that drip a header or a body byte by byte, for longer than the limits allow, while /healthz is asked ten times a
 * second; then a body of 256 MiB that does not say its length. Fails if /healthz ever does, or if a slow client is left.
 */
export async function run(args: string[]): Promise<void> {
  const { numbers, url } = readOptions(args, {
    headers: [500, 1, 900],
    bodies: [200, 1, 900],
    seconds: [30, 25, 120],
  });
  await onTarget(url, async (target) => {
    const port = Number(target.url.port || 80);
    const drips = [
      ...Array.from({ length: numbers.headers }, () => drip(port, `${FIRST}X-A: `, 'a')),
      ...Array.from({ length: numbers.bodies }, () =>
        drip(port, `${FIRST}Content-Type: application/json\r\nContent-Length: 4000\r\n\r\n{`, ' '),
      ),
    ];
    const { latencies, failed } = await probe(target.url, numbers.seconds);
    const closed = drips.flatMap((one) => one.closedAfter() ?? []).sort((a, b) => a - b);
    for (const one of drips) one.socket.destroy();
    console.log(
      `/healthz: ${latencies.length} answers, ${failed} failed, p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms`,
    );
    console.log(
      `${drips.length} slow clients, ${closed.length} closed by the server after ${closed[0]?.toFixed(0)} to ${closed.at(-1)?.toFixed(0)} s`,
    );
    console.log(`a body of 256 MiB in pieces: ${await sendOversize(target.url)}`);
    if (failed > 0 || closed.length < drips.length) throw new Error('slow clients are not kept in check');
  });
}

interface Drip {
  readonly socket: Socket;
  readonly closedAfter: () => number | undefined;
}

function drip(port: number, first: string, letter: string): Drip {
  const begun = performance.now();
  let seconds: number | undefined;
  const socket = connect(port, '127.0.0.1', () => socket.write(first));
  const timer = setInterval(() => socket.writable && socket.write(letter), 1_000);
  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearInterval(timer);
    seconds = (performance.now() - begun) / 1_000;
  });
  socket.resume();
  return { socket, closedAfter: () => seconds };
}

async function probe(url: URL, seconds: number) {
  const latencies: number[] = [];
  let failed = 0;
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const agent = new Agent();
    const begun = performance.now();
    const { status } = await ask(agent, { url: new URL('/healthz', url).href, expected: 200 });
    if (status === 200) latencies.push(performance.now() - begun);
    else failed += 1;
    agent.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { latencies: latencies.sort((a, b) => a - b), failed };
}

/** The answer, or how the connection ended, and how much the server had let in by then. */
function sendOversize(url: URL): Promise<string> {
  return new Promise((resolve) => {
    const piece = Buffer.alloc(65_536, 32);
    let sent = 0;
    const say = (outcome: string) => {
      clearTimeout(timer);
      sending.destroy();
      resolve(`${outcome}, after ${(sent / 1_000_000).toFixed(1)} MB`);
    };
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const sending = request(new URL('/api/self-assessments', url), { method: 'POST', headers }, (answer) =>
      say(`answer ${answer.statusCode}`),
    );
    const timer = setTimeout(() => say('no answer within 20 s'), 20_000);
    sending.on('error', (error: NodeJS.ErrnoException) => say(error.code ?? error.message));
    const write = (): void => {
      if (sent >= OVERSIZE) return void sending.end();
      sent += piece.length;
      if (sending.write(piece)) setImmediate(write);
      else sending.once('drain', write);
    };
    write();
  });
}
