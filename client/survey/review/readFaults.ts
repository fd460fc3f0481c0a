import type { Part } from '../asked.ts';

/** What the server found wrong at one place of the body. */
export interface Finding {
  readonly pointer: string;
  readonly detail: string;
}

/** The server's findings, sorted by where they can be mended. */
export interface Faults {
  readonly survey: ReadonlyMap<string, string>;
  readonly checklist: ReadonlyMap<string, string>;
  /** About the set-up or about something that no page shows. */
  readonly others: readonly string[];
}

export const noFaults: Faults = { survey: new Map(), checklist: new Map(), others: [] };

const plainStep = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** A JSON pointer such as /survey/answers/patients/suitability-agreed ends in the item's id. */
function itemAt(pointer: string): { readonly part: Part; readonly item: string } | undefined {
  const [, part, answers, ...rest] = pointer.split('/').map(plainStep);
  const item = rest.at(-1);
  if ((part !== 'survey' && part !== 'checklist') || answers !== 'answers' || item === undefined)
    return undefined;
  return { part, item };
}

export function readFaults(errors: readonly Finding[]): Faults {
  const found = { survey: new Map<string, string>(), checklist: new Map<string, string>() };
  const others: string[] = [];
  for (const { pointer, detail } of errors) {
    const at = itemAt(pointer);
    if (at === undefined) others.push(pointer === '' ? detail : `${pointer.slice(1)}: ${detail}`);
    else found[at.part].set(at.item, detail);
  }
  return { ...found, others };
}
