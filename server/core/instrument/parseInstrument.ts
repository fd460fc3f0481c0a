import type { ActionSet } from './action.ts';
import type { Evidence } from './evidence.ts';
import type { Instrument, ScoringRule } from './instrument.ts';
import { itemsOf } from './itemsOf.ts';
import { questionsOf } from './questionsOf.ts';
import type { SurveyDefinition } from './survey.ts';

/** The files of one published version, read and checked by the gate for authored files (server/surveyjs). */
export interface InstrumentParts {
  readonly survey: SurveyDefinition;
  readonly scoring: ScoringRule;
  readonly actions: ActionSet;
  readonly evidence: readonly Evidence[];
  /** SHA-256 (hex) over survey.json and scoring.json. */
  readonly hash: string;
}

/**
 * Puts an instrument together from its files.
 *
 * The gate has already said everything that can be wrong with an authored file, in words for its author. What is
 * checked here again is only what the engine rests on, so that no route around the gate ends in a wrong score: names
 * are unique, every scored item is asked, every item belongs to one subdomain. Throws at start, never at night.
 *
 * Example: `parseInstrument({ survey, scoring, actions, evidence, hash }).id` is `web-therapy-readiness`.
 */
export function parseInstrument(parts: InstrumentParts): Instrument {
  const { survey, scoring, actions, evidence, hash } = parts;
  refuseTwice(`${scoring.instrument}: question`, answerNames(survey));
  refuseTwice(
    `${scoring.instrument}: item`,
    itemsOf(parts).map((item) => item.id),
  );
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`${scoring.instrument}: the hash is no SHA-256.`);
  return { id: scoring.instrument, version: scoring.version, hash, survey, scoring, actions, evidence };
}

/**
 * Every name under which an answer may be stored: questions, and the rows of matrices in place of their matrix.
 *
 * In the order in which the survey asks; a name that stands twice is listed twice, for `parseInstrument` to refuse.
 * Example: a page with `role` and a matrix of two rows → `['role', 'training-aimed', 'training-time']`.
 */
export function answerNames(survey: SurveyDefinition): readonly string[] {
  return questionsOf(survey).flatMap(({ question }) =>
    question.type === 'matrix' ? question.rows.map((row) => row.value) : [question.name],
  );
}

function refuseTwice(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Error(`${what} ${name} stands there twice.`);
    seen.add(name);
  }
}
