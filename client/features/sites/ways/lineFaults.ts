import type { Outcome } from '../../../api/call.ts';

export interface LineFault {
  /** From 1; null where the fault is of the whole list. */
  readonly line: number | null;
  readonly detail: string;
}

/** The server's findings in a list. It names the line in the pointer (`/csv/12`) or in its sentence ("line 12: …"). */
export function lineFaults(outcome: Outcome<unknown>): readonly LineFault[] {
  if (outcome.kind !== 'refused') return [];
  return outcome.problem.errors.map(({ pointer, detail }) => {
    const said = /^line (\d+):?\s*/i.exec(detail);
    const pointed = /\/(\d+)$/.exec(pointer);
    const line = said?.[1] ?? pointed?.[1];
    return {
      line: line === undefined ? null : Number(line),
      detail: said === null ? detail : detail.slice(said[0].length),
    };
  });
}
