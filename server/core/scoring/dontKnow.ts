import type { ScoringRule } from '../instrument/instrument.ts';
import type { ScoreSheet } from './scoreSheet.ts';

export interface DontKnow {
  readonly nDontKnow: number;
  readonly nApplicable: number;
  /** 0–100, unrounded: the score if every "don't know" were a "disagree"; null when there is no score, or it is no lower. */
  readonly lowerBound: number | null;
}

/**
 * Many "don't knows" in a subdomain: a finding about communication of its own, and a doubt about the score.
 *
 * Rule: when more than `limits.dontKnowShare` of the applicable items were answered with "don't know", the score speaks
 * only of what is known, and the score with "don't know" counted as "disagree" (one point above the worst answer, on the
 * unfavourable side for reversed items) is its lower bound.
 *
 * Null when the share is not exceeded.
 * Source: the project's own rule.
 * Example: answers 4, 4, dk, dk → score 75, lower bound 50.
 */
export function findDontKnow(
  { scale, limits }: ScoringRule,
  sheet: ScoreSheet,
  subdomain: { readonly id: string; readonly items: readonly { readonly id: string }[] },
): DontKnow | null {
  const score = sheet.subdomains[subdomain.id];
  if (!score || score.nDontKnow === 0) return null;
  const { nDontKnow, nApplicable, nAnswered } = score;
  if (nDontKnow / nApplicable <= limits.dontKnowShare + 1e-12) return null;
  if (score.status === 'unscored') return { nDontKnow, nApplicable, lowerBound: null };
  const disagree = 100 / (scale.max - scale.min);
  const lower = (score.score * nAnswered + disagree * nDontKnow) / (nAnswered + nDontKnow);
  return { nDontKnow, nApplicable, lowerBound: lower < score.score ? lower : null };
}
