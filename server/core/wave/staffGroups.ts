import type { Instrument } from '../instrument/instrument.ts';
import { type Item, itemsOf } from '../instrument/itemsOf.ts';
import { compileCondition, type Test } from '../response/compileCondition.ts';

/** People who are asked the same questions. */
export interface StaffGroup {
  readonly role: string;
  readonly treats: 'yes' | 'no';
  readonly count: number;
}

/** Staff numbers say roles only; whether somebody treats clients is taken to follow from this. */
const TREATING = 'clinician';

/**
 * Expected staff as groups that are asked the same questions.
 *
 * Rule: clinicians are taken to treat clients, everybody else not. A manager who does will be asked more, so what follows is
 * a cautious count. Roles with nobody give no group.
 * Example: `{ clinician: 6, it: 0 }` → one group of 6 clinicians who treat clients.
 */
export function staffGroups(byRole: Readonly<Record<string, number>>): readonly StaffGroup[] {
  return Object.entries(byRole)
    .filter(([, count]) => count > 0)
    .map(([role, count]) => ({ role, treats: role === TREATING ? 'yes' : 'no', count }));
}

/**
 * How many of the staff are asked each subdomain, by its id.
 *
 * Rule: routing hides items; a group counts where it is asked at least the share of a subdomain's items that a score needs.
 * Shapes: people, whole numbers. Throws where a condition of the survey is outside the grammar.
 * Example: with 6 clinicians and 1 manager, `confidence` (for those who treat clients) is asked of 6.
 */
export function askedBySubdomain(
  instrument: Instrument,
  groups: readonly StaffGroup[],
): ReadonlyMap<string, number> {
  const all = itemsOf(instrument);
  const { routing, missing, domains } = instrument.scoring;
  const tests = new Map<string, Test>();
  const testOf = (text: string): Test => {
    const test = tests.get(text) ?? compileCondition(text);
    tests.set(text, test);
    return test;
  };
  const asked = (items: readonly Item[], group: StaffGroup): boolean => {
    const values = routing ? { [routing.role]: group.role, [routing.treats]: group.treats } : {};
    const shown = items.filter((item) => item.conditions.every((text) => testOf(text)(values)));
    return shown.length > 0 && shown.length / items.length >= missing.minShare - 1e-12;
  };
  const counts = domains.flatMap(({ subdomains }) =>
    subdomains.map(({ id }) => {
      const items = all.filter((item) => item.subdomain === id);
      const people = groups.filter((group) => asked(items, group)).reduce((sum, { count }) => sum + count, 0);
      return [id, people] as const;
    }),
  );
  return new Map(counts);
}
