import { readdirSync, readFileSync } from 'node:fs';
import type { ActionSet } from '../../server/core/instrument/action.ts';
import type { Evidence } from '../../server/core/instrument/evidence.ts';
import type { Instrument, ScoringRule } from '../../server/core/instrument/instrument.ts';
import { parseInstrument } from '../../server/core/instrument/parseInstrument.ts';
import type { SurveyDefinition } from '../../server/core/instrument/survey.ts';

export interface WorkedExample {
  readonly what: string;
  readonly kind: 'survey' | 'checklist';
  readonly raw: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly expected: {
    readonly subdomains: Readonly<Record<string, number | string>>;
    readonly domains: Readonly<Record<string, number | string>>;
    readonly composite: number | string;
    readonly band: string | null;
    readonly gates?: Readonly<Record<string, string>>;
  };
}

const read = <T>(path: string): T => JSON.parse(readFileSync(`surveys/${path}`, 'utf8')) as T;

export const readEvidence = (): readonly Evidence[] =>
  read<{ readonly entries: readonly Evidence[] }>('evidence.json').entries;

/** A shipped instrument as its authors wrote it, without the gate in between. */
export function authoredInstrument(id: 'web-therapy-readiness' | 'web-therapy-protocols'): Instrument {
  return parseInstrument({
    survey: read<SurveyDefinition>(`${id}/v1/survey.json`),
    scoring: read<ScoringRule>(`${id}/v1/scoring.json`),
    actions: read<ActionSet>(`${id}/v1/actions.json`),
    evidence: readEvidence(),
    hash: '0'.repeat(64),
  });
}

/** Every worked example of an instrument, by its file's name. */
export function workedExamples(id: string): readonly (readonly [string, WorkedExample])[] {
  const folder = `${id}/v1/examples`;
  const files = readdirSync(`surveys/${folder}`).filter((name) => name.endsWith('.json'));
  return files
    .sort()
    .map((name) => [name.slice(0, -'.json'.length), read<WorkedExample>(`${folder}/${name}`)]);
}
