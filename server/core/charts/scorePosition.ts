/**
 * Where a score from 0 to 100 lies on a line that runs from `start` to `end` (start may be the larger: a line from right
 * to left). Used by dot plots, bars and band strips alike.
 *
 * @example scorePosition(62.5, 100, 300) // 225
 */
export const scorePosition = (score: number, start: number, end: number): number =>
  start + ((end - start) * score) / 100;
