import { readFileSync } from 'node:fs';
import type { MeasuredProcess } from './measuredProcess.ts';

export interface Shares {
  readonly serverMs: number;
  readonly clientMs: number;
  /** Part of the whole machine, 0 to 1, that neither the server nor this process used. */
  readonly foreign: number;
}

/** Above this, the figures say more about what else the machine did; run again. */
export const FOREIGN_LIMIT = 0.15;

/** Watches from now until the returned function is called. */
export function watchMachine(servers: readonly MeasuredProcess[]): () => Shares {
  const serverMs = () => servers.reduce((total, one) => total + one.cpuMs(), 0);
  const clientMs = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  };
  const before = { server: serverMs(), client: clientMs(), machine: machineMs() };
  return () => {
    const machine = machineMs();
    const server = serverMs() - before.server;
    const client = clientMs() - before.client;
    const busy = machine.busy - before.machine.busy;
    const whole = busy + machine.idle - before.machine.idle;
    return { serverMs: server, clientMs: client, foreign: Math.max(0, busy - server - client) / whole };
  };
}

/** Linux counts in hundredths of a second: user, nice, system, idle, waiting for the disk, interrupts, stolen. */
function machineMs(): { readonly busy: number; readonly idle: number } {
  const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.trim().split(/\s+/);
  const of = (...at: number[]) => at.reduce((total, index) => total + Number(fields[index]) * 10, 0);
  return { busy: of(0, 1, 2, 5, 6, 7), idle: of(3, 4) };
}

export function printForeign(foreign: number): string {
  const share = `${(100 * foreign).toFixed(0)} % of the machine went elsewhere`;
  return foreign > FOREIGN_LIMIT ? `${share}: too much, run again` : share;
}
