export interface MatrixInput {
  /** Persons × items; null = unanswered. */
  readonly matrix: readonly (readonly (number | null)[])[];
  /** The common range of all items. */
  readonly min: number;
  readonly max: number;
  /** 0-based columns of the reversed items; default none. */
  readonly reverse?: readonly number[];
  /** Share of the items that a person must have answered; default 0.5. */
  readonly minShare?: number;
}

export interface MatrixScores {
  readonly status: 'ok' | 'undefined';
  readonly reason: 'bad_input' | null;
  /** One per person in the order given: 0–100, unrounded; null where too little was answered, or nothing can be computed. */
  readonly scores: readonly (number | null)[];
}

/**
 * Scale scores of many persons at once: the rule of `scoreScale` for a plain table of answers, without the codes for "not
 * applicable" and "don't know", with equal weights.
 *
 * A person who answered nothing, or less than minShare of the items, gets null; so does one with an answer that is no finite
 * number. An empty table gives an empty list. Undefined: `bad_input`, and null for everybody, when the range is empty or no
 * finite number.
 * Source: as scoreScale.
 * Example: rows [1, 5] and [null, null] on 1–5 with column 1 reversed → [0, null].
 */
export function scoreMatrix({ matrix, min, max, reverse = [], minShare = 0.5 }: MatrixInput): MatrixScores {
  const reversed = new Set(reverse);
  const range = max - min;
  if (!Number.isFinite(range) || range === 0)
    return { status: 'undefined', reason: 'bad_input', scores: matrix.map(() => null) };
  return { status: 'ok', reason: null, scores: matrix.map((row) => scoreRow(row)) };

  function scoreRow(row: readonly (number | null)[]): number | null {
    let answered = 0;
    let sum = 0;
    row.forEach((answer, column) => {
      if (typeof answer !== 'number') return;
      answered++;
      sum += reversed.has(column) ? max - answer : answer - min;
    });
    if (answered === 0 || answered / row.length < minShare - 1e-12) return null;
    const score = (100 * sum) / (answered * range);
    // The zero makes 0 of a -0, which a range written upside down would give.
    return Number.isFinite(score) ? score + 0 : null;
  }
}
