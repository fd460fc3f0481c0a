/**
 * Where a score lies on a line, for dot plots, bars and band strips alike.
 *
 * Rule: linear from `start` (score 0) to `end` (score 100), both in the drawing's own unit; `start` may be the larger, for a line
 * from right to left. Not clipped: a score outside 0–100 lies outside the line.
 * Example: `scorePosition(62.5, 100, 300)` → 225.
 */
export const scorePosition = (score: number, start: number, end: number): number =>
  start + ((end - start) * score) / 100;
