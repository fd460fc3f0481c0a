import { band } from '../../../../server/core/scoring/band.ts';
import { composite } from '../../../../server/core/scoring/composite.ts';
import { roundScore } from '../../../../server/core/scoring/roundScore.ts';
import { scoreMatrix } from '../../../../server/core/scoring/scoreMatrix.ts';

const bands = [
  { id: 'early', min: 0 },
  { id: 'developing', min: 50.1 },
  { id: 'ready', min: 75 },
];

test('scores are rounded half up to one decimal, without a minus zero', () => {
  expect([74.95, 74.94, 62.25, 8.25, 1.005 * 10].map(roundScore)).toEqual([75, 74.9, 62.3, 8.3, 10.1]);
  for (const tiny of [-0, 0, -0.04]) expect(Object.is(roundScore(tiny), 0)).toBe(true);
});

test('the printed value decides the band', () => {
  const bandOf = (score: number) => band({ score, bands }).band;
  expect([0, 50, 50.04, 50.05, 74.94, 74.95, 100].map(bandOf)).toEqual([
    'early',
    'early',
    'early',
    'developing',
    'developing',
    'ready',
    'ready',
  ]);
});

test('a gate caps and never lifts; unknown counts as not passed; no cap without a cap band', () => {
  const gates = [{ id: 'g', threshold: 2, value: null }];
  expect(band({ score: 90, bands, gates, capBand: 'developing' }).bandAfterGates).toBe('developing');
  expect(band({ score: 10, bands, gates, capBand: 'developing' }).bandAfterGates).toBe('early');
  expect(band({ score: 90, bands, gates, capBand: null }).bandAfterGates).toBe('ready');
  expect(
    band({ score: 90, bands, gates: [{ id: 'g', threshold: 2, value: 2 }], capBand: 'early' }),
  ).toMatchObject({
    gates: [{ id: 'g', status: 'pass' }],
    bandAfterGates: 'ready',
  });
  expect(band({ score: 90, bands, gates, capBand: 'redy' })).toMatchObject({
    reason: 'bad_input',
    bandAfterGates: null,
  });
  const passed = [{ id: 'g', threshold: 2, value: 2 }];
  for (const free of [[], passed])
    expect(band({ score: 90, bands, gates: free, capBand: 'redy' })).toMatchObject({
      status: 'ok',
      bandAfterGates: 'ready',
    });
  expect(band({ score: null, bands, gates })).toMatchObject({
    reason: 'no_data',
    gates: [{ status: 'unknown' }],
  });
  expect(band({ score: 5, bands: [{ id: 'ready', min: 75 }] })).toMatchObject({ status: 'ok', band: null });
});

test('a composite needs its domains and some weight', () => {
  const domain = (score: number | null, weight = 1) => ({ id: 'd', score, weight });
  expect(composite({ domains: [], minDomains: 0 }).reason).toBe('too_few_domains');
  expect(composite({ domains: [domain(40, 0)], minDomains: 1 }).reason).toBe('zero_weight');
  expect(composite({ domains: [domain(40), domain(null), domain(0)], minDomains: 2 })).toMatchObject({
    score: 20,
    nScored: 2,
  });
});

test('a matrix without persons, or a person without answers, gives no number', () => {
  expect(scoreMatrix({ matrix: [], min: 1, max: 5 }).scores).toEqual([]);
  expect(scoreMatrix({ matrix: [[], [null, 5], [null, null, 5]], min: 1, max: 5 }).scores).toEqual([
    null,
    100,
    null,
  ]);
});
