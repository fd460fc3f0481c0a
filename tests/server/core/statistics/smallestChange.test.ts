import { smallestChange } from '../../../../server/core/statistics/smallestChange.ts';

const twice = (n: number, population: number | null, more = {}) =>
  smallestChange({
    sd: 20,
    n1: n,
    population1: population,
    n2: n,
    population2: population,
    reliability: 0.7,
    conf: 0.95,
    ...more,
  });

test('8 of 12 twice could show 16 points', () => {
  expect(Math.round(twice(8, 12).points!)).toBe(16);
});

test('more answers, more of the staff and less spread each let a smaller change be seen', () => {
  const points = (n: number, population: number | null, more = {}) => twice(n, population, more).points!;
  for (let n = 3; n < 40; n += 1) {
    expect(points(n + 1, 60)).toBeLessThan(points(n, 60));
    expect(points(n, 60)).toBeLessThan(points(n, 120));
    expect(points(n, 120)).toBeLessThan(points(n, null));
    expect(points(n, 60, { sd: 15 })).toBeLessThan(points(n, 60));
  }
});

test('what cannot be said is said with its reason, never as a number', () => {
  const reasons = [
    twice(1, 12),
    twice(13, 12),
    twice(12, 12, { reliability: 1 }),
    twice(8, 12, { sd: Number.NaN }),
    twice(8, 12, { conf: 1 }),
    twice(8, 12, { reliability: 1.1 }),
  ];
  expect(reasons.map((one) => one.reason)).toEqual([
    'n_lt_2',
    'n_exceeds_population',
    'zero_se',
    'bad_input',
    'bad_input',
    'bad_input',
  ]);
  for (const { status, points, se, df } of reasons)
    expect([status, points, se, df]).toEqual(['undefined', null, null, null]);
});
