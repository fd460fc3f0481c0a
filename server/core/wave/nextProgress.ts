/**
 * Whether the shown response rate moves on, and to what. It is looked at again and again while answers come in, by people who
 * may know who is at the computer just now; so no look may show one person's answer arrive.
 *
 * Rule: the figure stays as it is until at least a minimum group of further answers has come; behind every change stand that
 * many people. Roles are not shown before the end: each look would be another equation about the same hidden counts, and
 * what one look may say (`disclosedCounts`) need not be safe beside all the looks before it.
 *
 * Shapes: `before` the answers counted when it last moved on, 0 at first. Null: it stays.
 *
 * Example: minimum group 5, shown 7: at 8 to 11 answers it stays, at 12 it moves to 12.
 */
export function nextProgress(arrived: number, minimumGroup: number, before: number): number | null {
  return arrived < before + minimumGroup ? null : arrived;
}
