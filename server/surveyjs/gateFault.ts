/** One thing wrong with an authored file: where, what, and how to mend it. */
export interface GateFault {
  /** From the folder of instruments: `web-therapy-readiness/v1/survey.json`. */
  readonly file: string;
  /** JSON pointer into the file; '' for the whole file. */
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}

/** What a check finds, before it is known in which file of which instrument. */
export type Finding = Omit<GateFault, 'file'>;

const mostFindings = 100;

/** The first of very many: a list of zeros where sources should stand has a quarter of a million faults. */
export function firstOf(findings: readonly Finding[]): readonly Finding[] {
  const rest = findings.length - mostFindings;
  if (rest <= 0) return findings;
  const more = { path: '', message: `${rest} further faults are not listed.`, mend: 'Correct those first.' };
  return [...findings.slice(0, mostFindings), more];
}

/** Stops the start: every fault of every instrument, one to a line. */
export class InstrumentFaults extends Error {
  readonly faults: readonly GateFault[];

  constructor(faults: readonly GateFault[]) {
    super(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the instruments:\n${faults.map(printFault).join('\n')}`,
    );
    this.name = 'InstrumentFaults';
    this.faults = faults;
  }
}

/** `file path: message mend`, on one line. */
export const printFault = (fault: GateFault): string =>
  `${fault.file}${fault.path === '' ? '' : ` ${fault.path}`}: ${fault.message} ${fault.mend}`;
