import type { FactReading } from './readFacts.ts';

/** How many must-haves are in place, not fully in place (partly and expired included), and not answered. */
export function countGates(facts: readonly FactReading[]) {
  const gates = facts.filter((fact) => fact.gate);
  const inPlace = gates.filter((gate) => gate.standing === 'inPlace').length;
  const unanswered = gates.filter((gate) => gate.standing === 'unanswered').length;
  return { total: gates.length, inPlace, unanswered, notInPlace: gates.length - inPlace - unanswered };
}
