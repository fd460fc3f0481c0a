import type { ItemState, ScoreSheet } from '../scoring/scoreSheet.ts';
import type { Tally } from './voice.ts';

/** How these items were dealt with: the counts that are printed beside a score. */
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
