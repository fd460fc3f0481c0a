import { band } from '../../../../server/core/scoring/band.ts';
import { composite } from '../../../../server/core/scoring/composite.ts';
import { scoreMatrix } from '../../../../server/core/scoring/scoreMatrix.ts';
import { scoreScale } from '../../../../server/core/scoring/scoreScale.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

/** Whatever goes in, no result holds NaN, an infinity or -0; `undefined` has a reason and `ok` has none. */

const random = seededRandom(9);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const ODD = [Number.NaN, Infinity, -Infinity, -0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, -1];
const PLAIN = [0, 1, 2, 3, 4, 5, 50, 74.95, 100];
const number = (): number => (random() < 0.3 ? oneOf(ODD) : oneOf(PLAIN));
const numberOrNull = (): number | null => (random() < 0.2 ? null : number());
const some = <T>(make: (index: number) => T): T[] =>
  Array.from({ length: Math.floor(random() * 5) }, (_, index) => make(index));

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

function expectSound(input: unknown, result: { readonly status: string; readonly reason: string | null }) {
  const odd = numbersIn(result).filter((value) => !Number.isFinite(value) || Object.is(value, -0));
  const isSound = odd.length === 0 && (result.status === 'ok') === (result.reason === null);
  expect(isSound ? null : { input, result }).toBeNull();
}

test('no function returns a number that is none, over odd and non-finite inputs', () => {
  for (let round = 0; round < 4000; round++) {
    const items = some((index) => ({
      id: `i${index}`,
      min: number(),
      max: number(),
      reverse: random() < 0.5,
      weight: number(),
    }));
    const responses = Object.fromEntries(items.map(({ id }) => [id, numberOrNull()]));
    const scale = { items, responses, minShare: number(), minCount: number() };
    const scored = scoreScale(scale);
    expectSound(scale, scored);
    expect(scored.score === null).toBe(scored.status === 'undefined');

    const matrix = {
      matrix: some(() => some(numberOrNull)),
      min: number(),
      max: number(),
      reverse: some((index) => index),
      minShare: number(),
    };
    expectSound(matrix, scoreMatrix(matrix));

    const whole = {
      domains: some((index) => ({ id: `d${index}`, score: numberOrNull(), weight: number() })),
      minDomains: number(),
    };
    const found = composite(whole);
    expectSound(whole, found);
    expect(found.score === null).toBe(found.status === 'undefined');

    const place = {
      score: numberOrNull(),
      bands: some((index) => ({ id: `b${index}`, min: number() })),
      gates: some((index) => ({ id: `g${index}`, threshold: number(), value: numberOrNull() })),
      capBand: oneOf([null, 'b0', 'b2', 'unknown']),
    };
    expectSound(place, band(place));
  }
});

test('what cannot be computed says so with its reason', () => {
  expect(scoreMatrix({ matrix: [[3], [null]], min: 3, max: 3 })).toEqual({
    status: 'undefined',
    reason: 'bad_input',
    scores: [null, null],
  });
  expect(scoreMatrix({ matrix: [[Number.NaN], [5]], min: 1, max: 5 }).scores).toEqual([null, 100]);
  const heavy = { id: 'd', score: 80, weight: Number.MAX_VALUE };
  expect(composite({ domains: [heavy], minDomains: 1 })).toMatchObject({ reason: 'bad_input', score: null });
  for (const score of [Number.NaN, Infinity, Number.MAX_VALUE])
    expect(band({ score, bands: [{ id: 'early', min: 0 }] })).toMatchObject({
      reason: 'bad_input',
      rounded: null,
      band: null,
    });
});

test('a gate without a finite value is unknown, so that it never lets Ready through', () => {
  const bands = [
    { id: 'developing', min: 0 },
    { id: 'ready', min: 75 },
  ];
  for (const value of [Number.NaN, Infinity])
    expect(
      band({ score: 90, bands, gates: [{ id: 'g', threshold: 2, value }], capBand: 'developing' }),
    ).toMatchObject({ gates: [{ status: 'unknown' }], bandAfterGates: 'developing' });
});
