/**
 * The printed value of a score: one decimal, half up. Bands are decided on this value, so that what is shown decides.
 *
 * Rule: floor(10 s + 0.5 + 1e-9) / 10. The 1e-9 lifts scores such as 62.25 that binary arithmetic keeps a hair below the
 * half. Never gives −0.
 * Example: 74.95 → 75; 74.94 → 74.9.
 */
export function roundScore(score: number): number {
  return Math.floor(10 * score + 0.5 + 1e-9) / 10 + 0;
}
