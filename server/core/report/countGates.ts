import type { FactReading } from './readFacts.ts';

/**
 * How the must-haves stand as a whole, for headlines.
 *
 * Rule: in place, not answered, and not fully in place (partly and expired included) add up to the total; other facts of the
 * checklist are left out.
 * Example: 3 in place, 1 expired, 1 open → `{ total: 5, inPlace: 3, unanswered: 1, notInPlace: 1 }`.
 */
export function countGates(facts: readonly FactReading[]) {
  const gates = facts.filter((fact) => fact.gate);
  const inPlace = gates.filter((gate) => gate.standing === 'inPlace').length;
  const unanswered = gates.filter((gate) => gate.standing === 'unanswered').length;
  return { total: gates.length, inPlace, unanswered, notInPlace: gates.length - inPlace - unanswered };
}
