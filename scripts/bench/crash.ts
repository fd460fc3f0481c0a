import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { fullBody } from './fullBody.ts';
import { ask } from './httpLoad.ts';
import type { MeasuredProcess } from './measuredProcess.ts';
import { readOptions } from './options.ts';
import { countStored, inTemporaryFolder, startProduct } from './product.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Kills the product at random moments under a steady stream of submissions. Whatever was not acknowledged is sent again
 * under its key, as a browser does. Fails if an acknowledged one is lost, stored twice, or answered with another id.
 */
export async function run(args: string[]): Promise<void> {
  const { kills, connections } = readOptions(args, { kills: [5, 1, 50], connections: [16, 1, 64] }).numbers;
  const body = await fullBody();
  await inTemporaryFolder(async (dataDir) => {
    const stream = new Stream(body, await startProduct(dataDir));
    const workers = Promise.all(Array.from({ length: connections }, () => stream.work()));
    const recovered: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(300 + Math.random() * 1_200);
      const killed = performance.now();
      await stream.server.kill();
      stream.server = await startProduct(dataDir);
      recovered.push(Math.round(performance.now() - killed));
    }
    await sleep(300);
    stream.isOver = true;
    await workers;
    await stream.server.stop();
    const stored = await countStored(dataDir);
    stream.server = await startProduct(dataDir);
    const otherIds = await stream.replayAll();
    await stream.server.stop();
    const acknowledged = stream.ids.size;
    console.log(
      `${kills} kills, ${stream.retries} requests cut off and sent again, up again after ${Math.min(...recovered)} to ${Math.max(...recovered)} ms`,
    );
    console.log(`acknowledged ${acknowledged}, stored ${stored}, replays with another id ${otherIds}`);
    if (stored !== acknowledged || otherIds > 0) throw new Error('an acknowledged submission did not last');
  });
}

class Stream {
  readonly ids = new Map<string, string>();
  server: MeasuredProcess;
  isOver = false;
  retries = 0;
  readonly #body: Buffer;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(body: Buffer, server: MeasuredProcess) {
    this.#body = body;
    this.server = server;
  }

  /** Every key that was begun is brought to an end, so that what the store should hold is known exactly. */
  async work(): Promise<void> {
    while (!this.isOver) {
      const key = randomUUID();
      let id = await this.#send(key);
      for (; id === undefined; id = await this.#send(key)) {
        this.retries += 1;
        await sleep(30 + Math.random() * 60);
      }
      this.ids.set(key, id);
    }
  }

  /** How many keys are answered with another id than at first; a lost one would be stored anew, with a new id. */
  async replayAll(): Promise<number> {
    let others = 0;
    for (const [key, id] of this.ids) if ((await this.#send(key)) !== id) others += 1;
    this.#agent.destroy();
    return others;
  }

  async #send(key: string): Promise<string | undefined> {
    const asked = { url: `${this.server.url}/api/self-assessments`, body: this.#body, expected: 201 };
    const { status, bytes } = await ask(this.#agent, asked, key);
    if (status === asked.expected) return JSON.parse(bytes.toString()).id;
    if (status === undefined || status >= 500) return undefined;
    throw new Error(`answered with ${status}: ${bytes.toString()}`);
  }
}
