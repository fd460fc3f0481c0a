import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export interface StartedServer {
  readonly url: string;
  readonly pid: number;
  /** Everything it printed so far, log lines and plain messages. */
  readonly output: () => string;
  /** Asks it to end, and gives its exit status. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface EndedServer {
  readonly status: number | null;
  readonly output: string;
}

/** Settings of whoever runs the tests must not reach the server under test. */
function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, NODE_ENV: 'production', PORT: '0', ...settings };
}

function run(settings: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--enable-source-maps', resolve('dist/server/main.js')], {
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return { child, output: () => output };
}

/** The compiled program itself, in a process of its own; throws with what it printed when it does not come up. */
export async function startServer(settings: Readonly<Record<string, string>>): Promise<StartedServer> {
  const { child, output } = run(settings);
  const url = await new Promise<string>((ready, failed) => {
    child.stdout.on('data', () => {
      const found = /^Plumbline is ready: (\S+)$/m.exec(output())?.[1];
      if (found !== undefined) ready(found);
    });
    child.once('exit', (status) => failed(new Error(`ended with ${status}: ${output()}`)));
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  return { url, pid: child.pid!, output, stop };
}

/** A start that is expected to fail: its exit status and what it printed. */
export async function failedStart(settings: Readonly<Record<string, string>>): Promise<EndedServer> {
  const { child, output } = run(settings);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await once(child, 'close');
  clearTimeout(timer);
  return { status: child.exitCode, output: output() };
}
