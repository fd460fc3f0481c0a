import { incompleteBeta } from './incompleteBeta.ts';

/**
 * Quantile of Student's t distribution: the value below which a share `p` lies. Intervals of means and of differences
 * reach this many standard errors to each side.
 *
 * Rule: bisection on the upper tail, which is half an incomplete beta function; the lower half by symmetry. `df` need not be
 * a whole number (Welch). The error is below 1e-12 relative. Not a number outside 0 < p < 1 or for df that is not positive.
 *
 * Source: Student 1908; checked against R 4.2.2 `qt`.
 * Example: `tQuantile(0.975, 14)` is 2.144787.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  return p < 0.5 ? -upper(p, df) : upper(1 - p, df);
}

/** The positive value above which a share `tail` (less than a half) lies. */
function upper(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (upperTail(high, df) > tail && high < 1e300) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function upperTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
}
