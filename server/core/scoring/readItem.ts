import type { ScoringRule } from '../instrument/instrument.ts';
import type { Answers } from '../response/answers.ts';
import type { ItemScore } from './scoreSheet.ts';

const without = (state: ItemScore['state']): ItemScore =>
  Object.freeze({ state, raw: null, value: null, expired: false });

export const NOT_SHOWN = without('notShown');
const MISSING = without('missing');
const DONT_KNOW = without('dontKnow');
const NOT_APPLICABLE = without('notApplicable');

/**
 * What one answer counts for: a point on the scale (reversed where the item is), "don't know", "not applicable", or missing.
 *
 * A fact that is in place (the top of the scale) counts one step less when its proof expired before the report's day: a
 * document is as good as its date. The day of expiry itself still counts.
 *
 * Example: raw 2 with `<id>-expires` 2025-12-31, asOf 2026-01-15 → value 1, expired.
 */
export function readItem(
  item: { readonly id: string; readonly reversed: boolean },
  scale: ScoringRule['scale'],
  answers: Answers,
  asOf: string,
): ItemScore {
  const raw = answers[item.id];
  if (typeof raw !== 'number') {
    if (typeof raw !== 'string') return MISSING;
    if (raw === scale.dontKnow) return DONT_KNOW;
    return raw === scale.notApplicable ? NOT_APPLICABLE : MISSING;
  }
  const expiry = answers[`${item.id}-expires`];
  const expired = typeof expiry === 'string' && raw === scale.max && expiry < asOf;
  const points = item.reversed ? scale.min + scale.max - raw : raw;
  return { state: 'answered', raw, value: expired ? points - 1 : points, expired };
}
