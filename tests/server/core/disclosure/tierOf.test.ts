import { mayShowComments, tierOf } from '../../../../server/core/disclosure/tierOf.ts';

const RANK = ['hidden', 'coarse', 'means', 'classes', 'full'];
const from = (k: number) =>
  Object.fromEntries(
    RANK.map((tier) => [tier, Array.from({ length: 60 }, (_, n) => tierOf(n, k)).indexOf(tier as 'hidden')]),
  );

test.each([
  [5, { hidden: 0, coarse: 5, means: 8, classes: 10, full: 20 }],
  [8, { hidden: 0, coarse: 8, means: 11, classes: 13, full: 20 }],
  [10, { hidden: 0, coarse: 10, means: 13, classes: 15, full: 20 }],
  [30, { hidden: 0, coarse: 30, means: 33, classes: -1, full: 35 }],
  // The floor holds, whatever is asked for.
  [1, { hidden: 0, coarse: 5, means: 8, classes: 10, full: 20 }],
])('with a smallest group of %d the tiers begin at %j', (k, begins) => {
  expect(from(k)).toEqual(begins);
});

test('P1: a higher smallest group never shows more, and more answers never show less', () => {
  const rank = (n: number, k: number) => RANK.indexOf(tierOf(n, k));
  for (let k = 5; k < 30; k += 1)
    for (let n = 0; n < 60; n += 1) {
      expect(rank(n, k + 1)).toBeLessThanOrEqual(rank(n, k));
      expect(rank(n + 1, k)).toBeGreaterThanOrEqual(rank(n, k));
      if (mayShowComments(n, k)) expect(n).toBeGreaterThanOrEqual(Math.max(10, k));
    }
});

test('what is no number is hidden', () => {
  for (const n of [Number.NaN, -1]) expect(tierOf(n, 5)).toBe('hidden');
});
