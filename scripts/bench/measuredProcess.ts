import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface MeasuredProcess {
  readonly url: string;
  /** Processor time so far, of all its threads, in milliseconds. */
  readonly cpuMs: () => number;
  readonly stop: () => Promise<void>;
  /** Ends it in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
}

/** A server in a process of its own, ready when it prints its address. Its log is read and dropped, as a collector would. */
export async function startMeasured(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<MeasuredProcess> {
  const env = { ...process.env, NODE_ENV: 'production', ...settings };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await addressOf(child);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await once(child, 'exit');
  };
  const cpuMs = () => cpuMsOf(child.pid!);
  return { url, cpuMs, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      const found = /^Plumbline is ready: (\S+)$/m.exec(String(chunk))?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (status) => reject(new Error(`the server ended with ${status}`)));
  });
}

/** Linux counts in hundredths of a second, after the name of the program in brackets. */
function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
