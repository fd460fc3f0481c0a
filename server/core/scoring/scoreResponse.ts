import type { Instrument } from '../instrument/instrument.ts';
import type { Answers } from '../response/answers.ts';
import { compileScoring, type ScoreAnswers } from './compileScoring.ts';
import type { ScoreSheet } from './scoreSheet.ts';

const compiled = new WeakMap<Instrument, ScoreAnswers>();

/**
 * Scores one response: every item, subdomain and domain, the composite, and a checklist's must-haves.
 *
 * Rule: an item whose condition does not hold was not shown, whatever the answers say, and counts as not applicable. "Not
 * relevant to my role" leaves the denominator, "don't know" stays in it as unanswered. A domain is scored from its items,
 * not from its subdomains, so that short subdomains do not weigh more. A survey's composite is the mean of its scored
 * domains; a checklist's is the score of all its facts, and its `nScored` counts facts. A must-have passes when it is in
 * place and its proof has not expired, fails when it is partly or not in place, and is unknown without an answer.
 *
 * Shapes: answers flat as stored; scores 0–100, unrounded; `asOf` an ISO day, which decides what has expired.
 * Undefined: see `scoreScale` and `composite`; the reason stands in the place of the score.
 *
 * Source: as scoreScale and composite; routing and must-haves are the project's own rule.
 * Example: role 'it' → professionals and organisation scored, composite unscored (`too_few_domains`).
 */
export function scoreResponse(
  instrument: Instrument,
  answers: Answers,
  moment: { readonly asOf: string },
): ScoreSheet {
  let score = compiled.get(instrument);
  if (!score) {
    score = compileScoring(instrument);
    compiled.set(instrument, score);
  }
  return score(answers, moment);
}
