/** One way of doing the work; `run` does it `count` times. */
export interface Contender {
  readonly name: string;
  readonly count: number;
  readonly run: () => void;
}

export interface Measured {
  readonly name: string;
  /** Medians over the rounds. */
  readonly perSecond: number;
  readonly cpuMicroseconds: number;
}

/**
 * Runs the contenders in turn, round after round, so that a busy minute of the machine strikes all of them, and takes
 * medians. Processor time stands beside the rate, because it hardly notices what else the machine is doing.
 */
export function interleave(contenders: readonly Contender[], rounds: number): readonly Measured[] {
  for (const contender of contenders) contender.run();
  const samples = contenders.map(() => [] as { perSecond: number; cpuMicroseconds: number }[]);
  for (let round = 0; round < rounds; round += 1)
    contenders.forEach((contender, at) => {
      globalThis.gc?.();
      const cpu = process.cpuUsage();
      const started = performance.now();
      contender.run();
      const seconds = (performance.now() - started) / 1000;
      const spent = process.cpuUsage(cpu);
      samples[at]!.push({
        perSecond: contender.count / seconds,
        cpuMicroseconds: (spent.user + spent.system) / contender.count,
      });
    });
  return contenders.map(({ name }, at) => ({
    name,
    perSecond: median(samples[at]!.map((sample) => sample.perSecond)),
    cpuMicroseconds: median(samples[at]!.map((sample) => sample.cpuMicroseconds)),
  }));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** The figures as a table for a terminal. */
export const printMeasured = (measured: readonly Measured[]): string =>
  [
    `${'what'.padEnd(46)}${'per second'.padStart(12)}${'CPU µs each'.padStart(14)}`,
    ...measured.map(
      (row) =>
        `${row.name.padEnd(46)}${Math.round(row.perSecond).toLocaleString('en').padStart(12)}${row.cpuMicroseconds.toFixed(1).padStart(14)}`,
    ),
  ].join('\n');
