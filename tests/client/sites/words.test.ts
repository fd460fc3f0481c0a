import { phaseWords } from '../../../client/features/sites/words/phases.ts';
import { rateMeaning, ratePercent, responseWords } from '../../../client/features/sites/words/rates.ts';
import {
  dayAndTime,
  daysLater,
  isLocalTime,
  localTime,
  span,
} from '../../../client/features/sites/words/times.ts';

const at = (iso: string): number => Date.parse(iso);

test.each([
  [null, 14, 'Fewer than 5 have answered so far'],
  [5, 14, 'At least 5 of 14 have answered (36 %)'],
  [14, 14, 'All 14 have answered'],
  [16, 14, 'At least 16 have answered; 14 were expected'],
])('%s of %s: %s', (answered, expected, words) => {
  expect(responseWords(answered, expected, 5)).toBe(words);
});

test('a rate is never rounded up to everybody, nor down to nobody', () => {
  expect(ratePercent(299, 300)).toBe(99);
  expect(ratePercent(1, 1000)).toBe(1);
  expect(ratePercent(0, 10)).toBe(0);
  expect(ratePercent(12, 10)).toBe(100);
  expect(ratePercent(0, 0)).toBe(0);
});

test('with too few answers no number is told, not even by what is advised', () => {
  expect(rateMeaning(null, 100)).toBe(rateMeaning(null, 6));
});

test.each([
  ['2026-12-01T10:00:00Z', '2026-12-16T02:00:00Z', '14 days'],
  ['2026-12-01T10:00:00Z', '2026-12-03T10:00:00Z', '2 days'],
  ['2026-12-01T10:00:00Z', '2026-12-03T09:59:00Z', '47 hours'],
  ['2026-12-01T10:00:00Z', '2026-12-02T21:00:00Z', '35 hours'],
  ['2026-12-01T10:00:00Z', '2026-12-01T11:59:00Z', '119 minutes'],
  ['2026-12-01T10:00:00Z', '2026-12-01T10:00:10Z', '1 minute'],
])('from %s to %s it is %s', (from, to, words) => {
  expect(span(at(from), at(to))).toBe(words);
});

test('times are told on the clock of the wave', () => {
  expect(dayAndTime('2026-12-15T17:00:00.000Z', 'Europe/Berlin')).toBe('Tuesday 15 December 2026 at 18:00');
  expect(localTime(at('2026-12-31T23:30:00Z'), 'Asia/Tokyo')).toBe('2027-01-01T08:30');
});

test('fourteen days later is the same hour, also across a change of the clocks', () => {
  expect(daysLater('2026-10-20T10:00', 14, '18:00')).toBe('2026-11-03T18:00');
  expect(daysLater('2028-02-20T10:00', 9, '18:00')).toBe('2028-02-29T18:00');
});

test('a half-typed time is none', () => {
  expect(isLocalTime('2026-12-01T18:00')).toBe(true);
  for (const text of ['', '2026-12-01', '2026-13-01T18:00', '2026-12-01T18:00:00'])
    expect(isLocalTime(text)).toBe(false);
});

test('every phase says what happens next', () => {
  const wave = {
    opensAt: '2026-12-01T09:00:00Z',
    closesAt: '2026-12-15T17:00:00Z',
    graceEndsAt: '2026-12-16T17:00:00Z',
    timeZone: 'Europe/Berlin',
  };
  const words = (phase: 'planned' | 'open' | 'grace' | 'computed', now: string) =>
    phaseWords({ ...wave, phase }, at(now));
  expect(words('planned', '2026-11-29T09:00:00Z')).toBe('opens in 2 days');
  expect(words('open', '2026-12-12T17:00:00Z')).toBe('closes in 3 days');
  expect(words('grace', '2026-12-15T19:00:00Z')).toBe('answers already begun may still come in for 22 hours');
  expect(words('computed', '2026-12-20T09:00:00Z')).toBe('closed on 15 Dec 2026');
});
