import type { GateRecommendation } from '../scoring/recommend.ts';
import type { FactReading } from './readFacts.ts';
import type { Words } from './words/en.ts';

/**
 * What to do about a must-have that is not passed.
 *
 * Rule: find out where nobody answered, renew where only the date has passed, otherwise the authored action; `because` says how
 * it stands. Asked only about what `recommend` found open.
 * Example: state unknown → "Check whether …" with `checkHow`; proof expired → "Renew what has expired: …".
 */
export function gateStep(
  { action, state }: GateRecommendation,
  facts: readonly FactReading[],
  { plan }: Words,
): { readonly title: string; readonly how: string; readonly because: string } {
  const fact = facts.find(({ id }) => id === action.gate)!;
  const { standing } = fact;
  if (state === 'unknown' || standing === 'inPlace' || standing === 'notApplicable')
    return {
      title: action.checkTitle,
      how: action.checkHow,
      because: plan.becauseGate.unanswered(fact.title),
    };
  const because = plan.becauseGate[standing](fact.title);
  if (standing === 'expired') return { title: plan.renewTitle(fact.title), how: plan.renewHow, because };
  return { title: action.title, how: action.how, because };
}
