/** How much of a cell may be shown; see `tierOf`. */
export type Tier = 'hidden' | 'coarse' | 'means' | 'classes' | 'full';

/**
 * Disclosure tier of a cell: how finely its results may be shown, by the number of answers behind it.
 *
 * Rule, with the usual smallest group of 5: below 5 nothing; 5–7 `coarse`: whole numbers and bands; 8–9 `means`: one decimal
 * and the agreement label; 10–19 `classes`: items with mean and three classes; from 20 `full`: mean, SD and five classes.
 * A higher smallest group k moves coarse to k … k+2 and means to k+3 … k+4; classes and full begin no earlier than they
 * would otherwise, and never before those two are over.
 * Why: with 5–9 answers an item's mean, SD and classes give back the exact answers.
 *
 * Shapes: `n` whole; `minimumGroup` 5 to 30. A smaller one counts as 5: the floor holds everywhere. Always defined; what is no
 * number is hidden.
 *
 * Source: enumeration in the project's statistics notes; floor as in Viva Insights (5) and GP Patient Survey (10).
 * Example: `tierOf(8, 5)` is means, `tierOf(8, 8)` is coarse.
 */
export function tierOf(n: number, minimumGroup: number): Tier {
  const k = Math.max(5, minimumGroup);
  if (!(n >= k)) return 'hidden';
  if (n < k + 3) return 'coarse';
  if (n < k + 5) return 'means';
  return n < 20 ? 'classes' : 'full';
}

/**
 * Whether free comments may be shown, shuffled and without role.
 *
 * Rule: never with fewer than 10 answers, nor below a higher smallest group.
 * Example: `mayShowComments(9, 5)` is false, `mayShowComments(12, 12)` is true.
 */
export function mayShowComments(n: number, minimumGroup: number): boolean {
  return n >= Math.max(10, minimumGroup);
}
