/** What is known of a computed wave when its outcome is put into words. */
export interface OutcomeFacts {
  /** Null: fewer than the minimum group. */
  readonly answered: number | null;
  readonly expected: number;
  readonly minimumGroup: number;
  /** Days that the wave was open, rounded up. */
  readonly openDays: number;
  /** Must-haves of the checklist that are not in place or not known; null: the checklist is empty. */
  readonly openGates: { readonly failed: number; readonly unknown: number } | null;
}

export interface OutcomeText {
  /** Of those who were expected; null when hidden, and when nobody knows of how many. */
  readonly ratePercent: number | null;
  readonly headline: string;
  readonly next: readonly string[];
}

/**
 * A computed wave in words: how many answered, and what to do next.
 *
 * Rule: below the minimum group no number is said, only that it was fewer; then the advice is to answer together or to try
 * again with more time. More answers than staff means that the staff number was too low, and gives no rate. Below half, the
 * answers may differ from those who did not answer, and that is said. Open must-haves of the checklist come first in any case:
 * they do not wait for answers.
 *
 * Source: STATISTICS: response under 50 % gets a warning. Example: 9 of 12 → "9 of 12 expected staff answered (75 %)".
 */
export function outcomeText(facts: OutcomeFacts): OutcomeText {
  const { answered, expected, minimumGroup } = facts;
  const gates = gateSteps(facts.openGates);
  if (answered === null)
    return {
      ratePercent: null,
      headline: `Fewer than ${minimumGroup} of ${expected} expected staff answered, so no answers are shown`,
      next: [...gates, ...tryAgain(facts)],
    };
  if (answered > expected)
    return {
      ratePercent: null,
      headline: `${answered} people answered, more than the ${expected} that were expected`,
      next: [...gates, 'Check the staff number: without the right one no response rate can be given.', KEPT],
    };
  const ratePercent = Math.round((100 * answered) / expected);
  const low =
    answered * 2 < expected
      ? [
          'Fewer than half answered. Those who did not may see things differently: read the results as a first hint.',
        ]
      : [];
  const headline =
    answered === expected
      ? `All ${expected} expected staff answered`
      : `${answered} of ${expected} expected staff answered (${ratePercent} %)`;
  return { ratePercent, headline, next: [...gates, ...low, KEPT] };
}

const KEPT =
  'The answers are kept safe and can no longer be changed. The results follow in the result of this site.';

function gateSteps(open: OutcomeFacts['openGates']): string[] {
  if (open === null)
    return ['Fill in the protocol checklist in the next wave: no must-have was checked in this one.'];
  const failed = open.failed === 0 ? [] : [`Put ${mustHaves(open.failed)} in place: see the checklist.`];
  const unknown =
    open.unknown === 0 ? [] : [`Find out about ${mustHaves(open.unknown)} that nobody has answered for.`];
  return [...failed, ...unknown];
}

const mustHaves = (count: number): string => (count === 1 ? 'the one must-have' : `the ${count} must-haves`);

function tryAgain({ openDays, expected, minimumGroup }: OutcomeFacts): string[] {
  const longer = Math.max(14, openDays * 2);
  return [
    'Answer together as a team: one meeting, one shared set of answers, and a report at once.',
    `Or open a second wave with more time, ${longer} days for instance, and tell the team in a meeting what it is for. At least ${minimumGroup} of the ${expected} must answer.`,
  ];
}
