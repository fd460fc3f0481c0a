import { incompleteBeta } from '../../../../server/core/statistics/incompleteBeta.ts';
import { lnGamma } from '../../../../server/core/statistics/lnGamma.ts';
import { tQuantile } from '../../../../server/core/statistics/tQuantile.ts';

// Reference values: mpmath 1.3 with 40 digits; those with whole degrees of freedom also stand in R's qt.
const T = [
  [0.975, 1, 12.706204736174705],
  [0.975, 1.5, 6.0166631044279315],
  [0.975, 2, 4.302652729749464],
  [0.975, 5, 2.5705818356363155],
  [0.975, 8.485099739901367, 2.283256584791376],
  [0.975, 14, 2.144786687917804],
  [0.975, 30, 2.042272456301238],
  [0.975, 1000, 1.9623390808264085],
  [0.995, 4, 4.604094871349993],
  [0.6, 7.5, 0.2625018988042947],
  [0.9995, 2.5, 18.277893528130647],
  [0.999, 100_000, 3.0903138094272378],
] as const;

test.each(T)('the quantile of t at %d with %d degrees of freedom', (p, df, expected) => {
  expect(Math.abs(tQuantile(p, df) - expected)).toBeLessThan(1e-9);
  expect(tQuantile(1 - p, df)).toBeCloseTo(-expected, 8);
});

test('the middle is 0, and what is no share has no quantile', () => {
  expect(tQuantile(0.5, 3)).toBe(0);
  for (const p of [0, 1, -1, 2, Number.NaN]) expect(tQuantile(p, 3)).toBeNaN();
  for (const df of [0, -1, Number.NaN]) expect(tQuantile(0.9, df)).toBeNaN();
});

test.each([
  [0.1, 0.5, 5, 0.6833570849799877],
  [0.9, 10, 0.5, 0.15164090963470991],
  [0.3, 30, 70, 0.5116251045586092],
  [0.999, 500, 0.5, 0.31731044730971736],
  [0.25, 2, 3, 0.26171875],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
])('the incomplete beta function at %d with %d and %d', (x, a, b, expected) => {
  expect(Math.abs(incompleteBeta(x, a, b) - expected)).toBeLessThan(1e-12);
});

test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1, 0],
  [1.5, -0.12078223763524522],
  [5, 3.1780538303479458],
  [10.25, 13.368023671476045],
  [100, 359.1342053695754],
  [1000.5, 5908.674175848678],
])('the logarithm of gamma at %d', (x, expected) => {
  expect(Math.abs(lnGamma(x) - expected)).toBeLessThan(1e-12 * Math.max(1, Math.abs(expected)));
});

test('gamma has no logarithm at 0 and below', () => {
  for (const x of [0, -1, -0.5, Number.NaN]) expect(lnGamma(x)).toBeNaN();
});
