import { lnGamma } from './lnGamma.ts';

const TINY = 1e-300;
const MOST_STEPS = 10_000;

/**
 * Regularised incomplete beta function I_x(a, b): the share of a beta distribution that lies below x. The tails of t and F
 * follow from it.
 *
 * Rule: Lentz's way of evaluating the continued fraction, on whichever side of the mean it converges fast. `a` and `b` are
 * positive, `x` from 0 to 1; the result too. Accurate to about 1e-14.
 *
 * Source: Lentz, Applied Optics 1976;15:668–671; the fraction is Abramowitz and Stegun 26.5.8.
 * Example: `incompleteBeta(0.5, 2, 2)` is 0.5, since the distribution is symmetrical.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

/** Never zero, by which Lentz's way would divide. */
const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
