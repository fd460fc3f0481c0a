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
 * too, and so is whatever it could be worked out from. A role with nobody in it has nothing to hide and is never shown. And
 * where the hidden roles together come close to the most they can be, each is close to known (16 answers in four roles of
 * fewer than 5 are 4 each): then the smallest shown role is hidden too, until that is over.
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
  if (total < minimumGroup || suppressTotal) return { total: null, byRole: allHidden(roles) };
  const shown = new Set(withoutExtremes(cells, published, minimumGroup));
  const byRole = roles.map((role) => [role, shown.has(role) ? of(role) : null] as const);
  return { total, byRole: Object.fromEntries(byRole) };
}

interface Cell {
  readonly id: string;
  readonly n: number;
}

/** The roles that may be shown, so that more than one set of counts stays possible for the hidden ones. */
function withoutExtremes(cells: readonly Cell[], published: readonly string[], k: number): readonly string[] {
  const shown = cells
    .filter(({ id }) => published.includes(id))
    .toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  if (shown.length === cells.length) return published;
  while (shown.length > 0) {
    const hidden = cells.filter((cell) => !shown.includes(cell));
    const sum = Math.round(hidden.reduce((all, { n }) => all + n, 0));
    // All of them small; or one of them hidden for the others' sake, and then no larger than the smallest shown.
    const mostIfSmall = hidden.length * (k - 1);
    const most = sum <= mostIfSmall ? mostIfSmall : mostIfSmall - (k - 1) + shown[0]!.n;
    if (sum <= most - 2) break;
    shown.shift();
  }
  return shown.map(({ id }) => id);
}

function allHidden(roles: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(roles.map((role) => [role, null] as const));
}
