import type { ItemState, ScoreSheet } from '../scoring/scoreSheet.ts';
import type { Tally } from './voice.ts';

/**
 * How these items were dealt with: the counts that are printed beside a score.
 *
 * Rule: applicable = answered + don't know + left open; "not relevant" and what the role was not asked are outside of it. The
 * `ids` must be items of the sheet. All zero for no items.
 * Example: 4, 5, dk, nr → `{ items: 4, applicable: 3, answered: 2, dontKnow: 1, notRelevant: 1, notAsked: 0 }`.
 */
export function tallyItems(sheet: ScoreSheet, ids: readonly string[]): Tally {
  const n: Record<ItemState, number> = {
    answered: 0,
    dontKnow: 0,
    notApplicable: 0,
    missing: 0,
    notShown: 0,
  };
  for (const id of ids) n[sheet.items[id]!.state]++;
  return {
    items: ids.length,
    applicable: n.answered + n.dontKnow + n.missing,
    answered: n.answered,
    dontKnow: n.dontKnow,
    notRelevant: n.notApplicable,
    notAsked: n.notShown,
  };
}
