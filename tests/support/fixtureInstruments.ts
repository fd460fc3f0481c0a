import { readFileSync } from 'node:fs';
import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { type InstrumentParts, parseInstrument } from '../../server/core/instrument/parseInstrument.ts';
import type { SelfAssessmentParts } from '../../server/core/instrument/selfAssessmentParts.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(`tests/fixtures/instruments/${path}`, 'utf8'));

/** What readInstruments must find among the small instruments, in the place of the shipped ones. */
export const smallParts: SelfAssessmentParts = { survey: 'small-survey', checklist: 'small-checklist' };

/** One of the small instruments for tests that follow the contract of the real ones. */
export function fixtureInstrument(id: 'small-survey' | 'small-checklist'): Instrument {
  const { entries } = read('evidence.json') as { entries: InstrumentParts['evidence'] };
  return parseInstrument({
    survey: read(`${id}/v1/survey.json`) as InstrumentParts['survey'],
    scoring: read(`${id}/v1/scoring.json`) as InstrumentParts['scoring'],
    actions: read(`${id}/v1/actions.json`) as InstrumentParts['actions'],
    evidence: entries,
    hash: '0'.repeat(64),
  });
}
