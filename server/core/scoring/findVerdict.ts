import type { BandId, Instrument } from '../instrument/instrument.ts';
import { band } from './band.ts';
import { findDontKnow } from './dontKnow.ts';
import { roundScore } from './roundScore.ts';
import type { GateState, ScoreSheet } from './scoreSheet.ts';

/** One thing that keeps the overall result below Ready, with what the report must name. */
export type Limit =
  | { readonly kind: 'keyNeedLow'; readonly subdomain: string; readonly score: number }
  | { readonly kind: 'keyNeedUnscored'; readonly subdomain: string }
  | {
      readonly kind: 'dontKnow';
      readonly subdomain: string;
      readonly nDontKnow: number;
      readonly nApplicable: number;
    }
  | { readonly kind: 'gate'; readonly gate: string; readonly state: Exclude<GateState, 'pass'> };

export interface Verdict {
  /** What the result rests on: survey and checklist, the survey alone, the checklist alone. */
  readonly basis: 'both' | 'survey' | 'checklist';
  /** Rounded to one decimal; null when there is no composite. */
  readonly score: number | null;
  /** The band of that score alone. */
  readonly scoreBand: BandId | null;
  /** The band that may be printed, after the limits. */
  readonly band: BandId | null;
  /** What kept the band below Ready; empty unless the score alone would be Ready. */
  readonly limits: readonly Limit[];
}

/** An instrument with the sheet of one response to it. */
export interface Sheet {
  readonly instrument: Instrument;
  readonly sheet: ScoreSheet;
}

/**
 * Overall verdict of a self-assessment: the band of the survey's composite, limited by what must not be averaged away.
 *
 * Rule: Ready becomes Developing while a key need is below its floor or could not be scored, while more than the allowed
 * share of a key need is "don't know", or while a must-have is not passed; each that applies is named. Scores are compared
 * as printed (one decimal). Without a checklist the band is the view of those who answered, with must-haves not checked;
 * without a survey, or with too few domains, there is no band. A checklist's score never enters it.
 *
 * Source: the project's own rule; bands are provisional.
 * Example: composite 80 with one failed must-have → scoreBand ready, band developing, limits [gate].
 */
export function findVerdict(survey: Sheet | null, checklist: Sheet | null): Verdict {
  if (survey === null) return { basis: 'checklist', score: null, scoreBand: null, band: null, limits: [] };
  const basis = checklist ? 'both' : 'survey';
  const { composite } = survey.sheet;
  if (composite.status === 'unscored') return { basis, score: null, scoreBand: null, band: null, limits: [] };
  const placed = band({ score: composite.score, bands: survey.instrument.scoring.bands });
  const scoreBand = placed.band as BandId | null;
  const limits = scoreBand === 'ready' ? [...keyNeedLimits(survey), ...gateLimits(checklist)] : [];
  return {
    basis,
    score: placed.rounded,
    scoreBand,
    band: limits.length > 0 ? 'developing' : scoreBand,
    limits,
  };
}

function keyNeedLimits({ instrument: { scoring }, sheet }: Sheet): Limit[] {
  const keyNeeds = scoring.domains.flatMap((domain) => domain.subdomains).filter((sub) => sub.keyNeed);
  return keyNeeds.flatMap((sub): Limit[] => {
    const score = sheet.subdomains[sub.id]!;
    const unknown = findDontKnow(scoring, sheet, sub);
    const found: Limit[] = [];
    if (score.status === 'scored' && roundScore(score.score) < scoring.limits.keyNeedFloor)
      found.push({ kind: 'keyNeedLow', subdomain: sub.id, score: roundScore(score.score) });
    if (unknown) found.push({ kind: 'dontKnow', subdomain: sub.id, ...pickCounts(unknown) });
    else if (score.status === 'unscored') found.push({ kind: 'keyNeedUnscored', subdomain: sub.id });
    return found;
  });
}

function pickCounts({ nDontKnow, nApplicable }: { nDontKnow: number; nApplicable: number }) {
  return { nDontKnow, nApplicable };
}

function gateLimits(checklist: Sheet | null): Limit[] {
  return (checklist?.sheet.gates ?? []).flatMap(({ id, state }): Limit[] =>
    state === 'pass' ? [] : [{ kind: 'gate', gate: id, state }],
  );
}
