export interface Role {
  readonly id: string;
  readonly staff: number;
  readonly answered: number;
}

/**
 * The order in which roles are looked at before any of them is shown.
 *
 * Rule: most staff first, ties by name. It rests on nothing but what everybody may know, so it tells nothing of the answers.
 *
 * Example: 4 in administration, 20 clinicians → clinicians, administration, however many of them answered.
 */
export function rolesInOrder(roles: readonly Role[]): readonly Role[] {
  return roles.toSorted((a, b) => b.staff - a.staff || (a.id < b.id ? -1 : 1));
}

/**
 * How many roles of an ordered list may be shown beside the total, from the first on.
 *
 * Rule: whoever has seen the roles before knows how many answers are left for the others. The next one is shown if it
 * reaches the minimum group and what is left after it may be known in turn: it is nothing and nobody, or at least the
 * minimum group, and stopping there leaves at least two possible counts for every role that is hidden. Which counts are
 * possible follows from the staff, from what is left, and from the next role not having been shown: that depends on its
 * count alone, and so it can be worked out here as a reader would. Where it tells too much, the role is hidden with a few
 * larger counts as well, the smallest first, until it no longer does.
 *
 * Shapes: `staff` above 0, with `answered` in the same order; `total` at least `k`. More answers than staff are no
 * error: then the staff is misjudged, and a reader knows less.
 *
 * Source: inversion of the rule; tests enumerate it. Example: staff 20, 4, 1 with 5 → 20, 4, 0 of 24 shows none.
 */
export function shownAfter(
  staff: readonly number[],
  total: number,
  k: number,
  answered: readonly number[],
): number {
  const allAnswered = total === sum(staff);
  let left = total;
  for (const [at, count] of answered.entries()) {
    const rest = staff.slice(at + 1);
    const passes = (one: number) => one >= k && mayBeKnown(rest, left - one, k, allAnswered);
    if (!passes(count)) return at;
    if (!allAnswered && hiddenForCompany(staff.slice(at), left, passes).includes(count)) return at;
    left -= count;
  }
  return staff.length;
}

/**
 * Whether it may be known that these roles have so many answers together. All of their staff only where each of them is
 * shown by itself then: otherwise those that are hidden would be known to have answered, everybody of them.
 */
function mayBeKnown(roles: readonly number[], left: number, k: number, allAnswered: boolean): boolean {
  if (left < k) return roles.length === 0 && left === 0;
  return allAnswered || left !== sum(roles) || roles.every((staff) => staff >= k);
}

/**
 * Counts with which the first of these roles is hidden although it could be shown: as few as are needed beside those with
 * which it must be, the smallest first, so that its being hidden tells no count. They follow from what a reader knows.
 */
function hiddenForCompany(
  hidden: readonly number[],
  left: number,
  passes: (count: number) => boolean,
): readonly number[] {
  const possible = possibleCounts(hidden, left);
  const hiding = possible.filter((count) => !passes(count));
  if (hiding.length === 0) return [];
  const others = possible.filter(passes);
  for (let added = 0; added <= others.length; added += 1) {
    const more = others.slice(0, added);
    if (leavesTwo(hidden, left, [...hiding, ...more])) return more;
  }
  return others;
}

/** What the first of the hidden roles may have, as far as the staff tells. */
function possibleCounts([first = 0, ...others]: readonly number[], left: number): readonly number[] {
  const least = Math.max(0, left - sum(others));
  const most = Math.min(first, left);
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => least + i);
}

/** Whether every hidden role may have at least two counts, if the first has one of these. */
function leavesTwo([, ...others]: readonly number[], left: number, first: readonly number[]): boolean {
  if (new Set(first).size < 2) return false;
  const all = sum(others);
  return others.every((one) => {
    const least = first.map((count) => Math.max(0, left - count - (all - one)));
    const most = first.map((count) => Math.min(one, left - count));
    return Math.min(...least) < Math.max(...most);
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
