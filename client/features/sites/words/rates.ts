import { sites as t } from '../../../i18n/en/sites.ts';

/**
 * The response of a running wave in words. `answered` moves on in steps of the group size, so that nobody who watches can tie an
 * answer to a person; null while fewer than that have answered: then not even their number is told.
 */
export function responseWords(answered: number | null, expected: number, minimumGroup: number): string {
  if (answered === null) return t.fewerThan(minimumGroup);
  if (answered > expected) return t.moreThanExpected(answered, expected);
  if (answered === expected) return t.allAnswered(answered);
  return t.atLeast(answered, expected, ratePercent(answered, expected));
}

/** Whole per cent; a rate is never rounded up to all, nor down to nobody. */
export function ratePercent(answered: number, expected: number): number {
  if (expected <= 0) return 0;
  const exact = (100 * answered) / expected;
  if (exact >= 100) return 100;
  return Math.min(99, Math.max(answered > 0 ? 1 : 0, Math.round(exact)));
}

/** What a running response calls for. The limits are ours: a guide, no statistics. */
export function rateMeaning(answered: number | null, expected: number): string {
  if (answered === null) return t.rateTooFew;
  const percent = ratePercent(answered, expected);
  if (percent >= 80) return t.rateHigh;
  if (percent >= 60) return t.rateGood;
  return t.rateLow;
}
