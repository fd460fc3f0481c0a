import { suppressTable } from './suppressTable.ts';

export interface DisclosedCounts {
  /** Null: fewer than the minimum group. */
  readonly total: number | null;
  /** Null: hidden, because it is small or to protect one that is. */
  readonly byRole: Readonly<Record<string, number | null>>;
}

/**
 * How many answered, as it may be shown: together, and by role.
 *
 * Rule: as `suppressTable`, with one thing more. A role in which nobody has answered is as small as one with a single answer:
 * were its 0 shown, the first answer would be seen to come, and "0 of 1 managers" names who has not answered. So it is hidden
 * too, and so is whatever it could be worked out from. A role with nobody in it has nothing to hide and is never shown.
 *
 * Shapes: whole counts by role; `expected` the staff by the same roles; `minimumGroup` at least 5. Always defined.
 *
 * Source: complementary suppression, see `suppressTable`. Example: clinicians 8, managers 0 of 1, administration 6, with 5 → total
 * 14, clinicians 8, the others null.
 */
export function disclosedCounts(
  answered: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
  minimumGroup: number,
): DisclosedCounts {
  const roles = Object.keys({ ...expected, ...answered });
  const of = (role: string): number => answered[role] ?? 0;
  const cells = roles
    .filter((role) => of(role) > 0 || (expected[role] ?? 0) > 0)
    // Above nothing, so that it counts as small; far below one person, so that sums stay what they are.
    .map((id) => ({ id, n: Math.max(of(id), 1e-9) }));
  const { published, suppressTotal } = suppressTable({ cells, threshold: minimumGroup, totalShown: true });
  const total = roles.reduce((sum, role) => sum + of(role), 0);
  const shown = total >= minimumGroup && !suppressTotal;
  const byRole = roles.map((role) => [role, shown && published.includes(role) ? of(role) : null] as const);
  return { total: shown ? total : null, byRole: Object.fromEntries(byRole) };
}
