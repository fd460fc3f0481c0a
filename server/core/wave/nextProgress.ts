import { disclosedCounts } from '../disclosure/disclosedCounts.ts';

export interface ShownProgress {
  readonly answered: number;
  /** In steps of the minimum group; null: hidden. */
  readonly answeredByRole: Readonly<Record<string, number | null>>;
}

/**
 * Whether the shown response rate moves on, and to what. It is looked at again and again while answers come in, by people who
 * may know who is at the computer just now; so no look may show one person's answer arrive.
 *
 * Rule: the figures stay as they are until at least a minimum group of further answers has come, and then all move at once;
 * behind every change stand that many people. Roles are shown as `disclosedCounts` allows, each rounded down to a multiple
 * of the minimum group, so that the part of a change that falls on a role is never one person either.
 *
 * Shapes: `before` the answers counted when it last moved on, 0 at first. Null: it stays.
 *
 * Example: minimum group 5, shown 7: at 8 to 11 answers it stays, at 12 it moves to 12.
 */
export function nextProgress(
  answered: Readonly<Record<string, number>>,
  expected: Readonly<Record<string, number>>,
  minimumGroup: number,
  before: number,
): ShownProgress | null {
  const { total, byRole } = disclosedCounts(answered, expected, minimumGroup);
  if (total === null || total < before + minimumGroup) return null;
  const steps = Object.entries(byRole).map(([role, count]) => [
    role,
    count === null ? null : Math.floor(count / minimumGroup) * minimumGroup,
  ]);
  return { answered: total, answeredByRole: Object.fromEntries(steps) };
}
