import { type Role, rolesInOrder, shownAfter } from './shownRoles.ts';

export interface DisclosedCounts {
  /** Null: fewer than the minimum group. */
  readonly total: number | null;
  /** Null: hidden, because it is small or to protect one that is. */
  readonly byRole: Readonly<Record<string, number | null>>;
}

/**
 * How many answered, as it may be shown: together, and by role.
 *
 * Rule: the total from the minimum group on. Roles one after the other, the one with most staff first, each from the
 * minimum group on and only if what is left after it tells of no hidden role how many of its staff have answered; with the
 * first that may not be shown, the rest is hidden (`shownAfter`). Reckoned with is a reader who knows the staff of every
 * role, the total and this rule. A role in which nobody has answered is as small as one with a single answer, so it is
 * hidden like that. A total of all the staff says that everybody has answered; no hiding of roles could take that back, so
 * then only a rest below the minimum group stays together.
 *
 * Shapes: whole counts by role; `expected` the staff by the same roles; `minimumGroup` at least 5. Always defined.
 *
 * Source: complementary suppression, made safe against inverting the rule. Example: of 20 clinicians, 4 in administration and 1
 * manager 5, 4 and 1 answered, with 5 → total 10 and no role: 10 − 5 would be all 5 of the others.
 */
export function disclosedCounts(
  answered: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
  minimumGroup: number,
): DisclosedCounts {
  const names = Object.keys({ ...expected, ...answered });
  const roles = rolesInOrder(
    names.map((id) => ({ id, staff: expected[id] ?? 0, answered: answered[id] ?? 0 })),
  );
  const total = roles.reduce((sum, role) => sum + role.answered, 0);
  const shown = total < minimumGroup ? [] : shownRoles(roles, total, minimumGroup);
  const counts = new Map(shown.map((role) => [role.id, role.answered]));
  const byRole = names.map((id) => [id, counts.get(id) ?? null] as const);
  return { total: total < minimumGroup ? null : total, byRole: Object.fromEntries(byRole) };
}

function shownRoles(roles: readonly Role[], total: number, k: number): readonly Role[] {
  const staffed = roles.filter(({ staff }) => staff > 0);
  const count = shownAfter(
    staffed.map(({ staff }) => staff),
    total,
    k,
    staffed.map((role) => role.answered),
  );
  return staffed.slice(0, count);
}
