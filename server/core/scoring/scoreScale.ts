/** One item of a scale: the range of its answers, whether a high answer means the opposite, and its weight. */
export interface ScaleItem {
  readonly id: string;
  readonly min: number;
  readonly max: number;
  /** Default false. */
  readonly reverse?: boolean;
  /** Default 1. */
  readonly weight?: number;
}

/** A point on the scale, 'NA' (not applicable), 'DK' (don't know), or null for unanswered. */
export type ItemResponse = number | 'NA' | 'DK' | null;

export interface ScaleInput {
  readonly items: readonly ScaleItem[];
  readonly responses: Readonly<Record<string, ItemResponse | undefined>>;
  /** Share of the applicable items that must be answered; default 0.5. */
  readonly minShare?: number;
  /** Number of items that must be answered; default 1. */
  readonly minCount?: number;
}

export type ScaleReason =
  | 'all_not_applicable'
  | 'too_few_applicable'
  | 'too_few_answered'
  | 'zero_weight'
  | 'bad_input';

export interface ScaleScore {
  readonly status: 'ok' | 'undefined';
  readonly reason: ScaleReason | null;
  readonly nItems: number;
  readonly nNotApplicable: number;
  readonly nDontKnow: number;
  readonly nApplicable: number;
  readonly nAnswered: number;
  /** Weighted mean of the reversed answers in their own unit; null unless all items share one range. */
  readonly rawMean: number | null;
  /** 0–100, unrounded. */
  readonly score: number | null;
}

/** Shares are compared with this much slack, so that 3 of 6 is never less than a half. */
const SLACK = 1e-12;

/**
 * Scale score: how one respondent stands on a group of items, from 0 (worst answers) to 100 (best answers).
 *
 * Rule: a reversed answer x becomes min + max − x; each answer is mapped linearly to 0–100 by its item's range; the score
 * is the weighted mean over the answered items. "Not applicable" leaves the denominator; "don't know" stays in it and
 * counts as unanswered. The half rule (at least half of the applicable items) is a choice by analogy with health outcome
 * measures, not a finding.
 *
 * Shapes: answers in the item's own unit; score 0–100. Answers outside the item's range are the validator's business.
 * Undefined, in this order: `all_not_applicable`; `too_few_applicable` (fewer than half of the items apply);
 * `too_few_answered` (below minCount or minShare); `zero_weight` (the answered items weigh nothing together); `bad_input`
 * (an empty range, a weight or answer that is no finite number, or a sum too large for one).
 *
 * Source: SF-36 scoring (half rule, linear 0–100 transform).
 * Example: answers 4, 5, 3 to three of six items on 1–5, nothing else answered → 75 with nAnswered 3.
 */
export function scoreScale({ items, responses, minShare = 0.5, minCount = 1 }: ScaleInput): ScaleScore {
  let nNotApplicable = 0;
  let nDontKnow = 0;
  let nAnswered = 0;
  let weights = 0;
  let percents = 0;
  let raws = 0;
  for (const item of items) {
    const response = responses[item.id];
    if (response === 'NA') nNotApplicable++;
    else if (response === 'DK') nDontKnow++;
    else if (typeof response === 'number') {
      const { min, max, reverse = false, weight = 1 } = item;
      const value = reverse ? min + max - response : response;
      nAnswered++;
      weights += weight;
      percents += (weight * 100 * (value - min)) / (max - min);
      raws += weight * value;
    }
  }
  const nItems = items.length;
  const nApplicable = nItems - nNotApplicable;
  const reason = findReason({ nItems, nApplicable, nAnswered, weights, percents }, minShare, minCount);
  return {
    status: reason === null ? 'ok' : 'undefined',
    reason,
    nItems,
    nNotApplicable,
    nDontKnow,
    nApplicable,
    nAnswered,
    rawMean: reason === null && shareOneRange(items) ? finite(raws / weights) : null,
    score: reason === null ? finite(percents / weights) : null,
  };
}

function findReason(
  n: { nItems: number; nApplicable: number; nAnswered: number; weights: number; percents: number },
  minShare: number,
  minCount: number,
): ScaleReason | null {
  if (n.nApplicable === 0) return 'all_not_applicable';
  if (n.nApplicable / n.nItems < 0.5 - SLACK) return 'too_few_applicable';
  if (n.nAnswered < minCount || n.nAnswered / n.nApplicable < minShare - SLACK) return 'too_few_answered';
  if (n.weights === 0) return 'zero_weight';
  return Number.isFinite(n.weights) && Number.isFinite(n.percents / n.weights) ? null : 'bad_input';
}

/** Null for what is no finite number, and 0 for -0, which negative weights would give. */
function finite(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}

function shareOneRange(items: readonly ScaleItem[]): boolean {
  return items.every((item) => item.min === items[0]!.min && item.max === items[0]!.max);
}
