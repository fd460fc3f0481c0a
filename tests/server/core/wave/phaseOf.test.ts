import { phaseOf } from '../../../../server/core/wave/phaseOf.ts';

const DAY = 86_400_000;
const wave = { opensAt: 10 * DAY, closesAt: 20 * DAY, state: 'running' } as const;

test('each bound belongs to what begins with it', () => {
  const at = [10 * DAY - 1, 10 * DAY, 20 * DAY - 1, 20 * DAY, 21 * DAY - 1, 21 * DAY, 900 * DAY];
  expect(at.map((now) => phaseOf(wave, now))).toEqual([
    'planned',
    'open',
    'open',
    'grace',
    'grace',
    'due',
    'due',
  ]);
});

test('what was decided stays, whatever the clock says', () => {
  for (const now of [0, 15 * DAY, 900 * DAY]) {
    expect(phaseOf({ ...wave, state: 'cancelled' }, now)).toBe('cancelled');
    expect(phaseOf({ ...wave, state: 'computed' }, now)).toBe('computed');
  }
});
