export interface SuppressTableInput {
  readonly cells: readonly { readonly id: string; readonly n: number }[];
  /** The smallest n that may be shown. */
  readonly threshold: number;
  /** Whether the sum of all cells is shown beside them, so that one hidden cell could be worked out. */
  readonly totalShown: boolean;
}

export interface SuppressedTable {
  readonly status: 'ok';
  readonly reason: null;
  /** Hidden because they are small. */
  readonly primary: readonly string[];
  /** Hidden only to protect those, in the order of hiding. */
  readonly secondary: readonly string[];
  /** To be shown. Empty cells are neither hidden nor shown. */
  readonly published: readonly string[];
  /** The sum must go too: there is nothing left to hide the small cell behind. */
  readonly suppressTotal: boolean;
}

/**
 * Which cells of a table of counts may be shown, so that no small group can be read off or worked out.
 *
 * Rule: cells of 1 to threshold − 1 are hidden. If the total is shown, that is not enough: while fewer than two cells are
 * hidden, or those hidden together stay below the threshold, the smallest cell that is left is hidden too (ties: by id). If
 * none is left, the total is hidden.
 *
 * Shapes: counts are whole and not negative, ids unique. Always defined.
 *
 * Source: complementary suppression as the GP Patient Survey does it for organisations below 1,000 patients.
 * Example: a 3, b 12, c 6 with threshold 5 and total → primary a, secondary c, published b.
 */
export function suppressTable({ cells, threshold, totalShown }: SuppressTableInput): SuppressedTable {
  const primary = cells.filter(({ n }) => n > 0 && n < threshold);
  const left = cells
    .filter(({ n }) => n > 0 && n >= threshold)
    .toSorted((a, b) => a.n - b.n || (a.id < b.id ? -1 : 1));
  const hidden = [...primary];
  const exposed = () => hidden.length < 2 || hidden.reduce((sum, { n }) => sum + n, 0) < threshold;
  let suppressTotal = false;
  while (totalShown && primary.length > 0 && exposed()) {
    const next = left.shift();
    if (next === undefined) {
      suppressTotal = true;
      break;
    }
    hidden.push(next);
  }
  const isHidden = new Set(hidden.map(({ id }) => id));
  return {
    status: 'ok',
    reason: null,
    primary: primary.map(({ id }) => id),
    secondary: hidden.slice(primary.length).map(({ id }) => id),
    published: cells.filter(({ id, n }) => n > 0 && !isHidden.has(id)).map(({ id }) => id),
    suppressTotal,
  };
}
