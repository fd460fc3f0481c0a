import { computableAt, graceEndsAt } from '../../../../server/core/wave/moments.ts';
import { phaseOf } from '../../../../server/core/wave/phaseOf.ts';

const at = Date.parse;
const wave = (opens: string, closes: string) =>
  ({ opensAt: at(opens), closesAt: at(closes), state: 'running' }) as const;

describe('the moments of a wave', () => {
  const week = wave('2026-03-02T09:00:00Z', '2026-03-09T17:00:00Z');

  test('R13: goes back with a clock that jumps back, so that nothing stays closed for good', () => {
    const day = 86_400_000;
    const moments = [week.opensAt, week.closesAt + 1, week.closesAt - day, week.opensAt - day, week.opensAt];
    expect(moments.map((moment) => phaseOf(week, moment))).toEqual([
      'open',
      'grace',
      'open',
      'planned',
      'open',
    ]);
  });

  test('R13: grace has 24 hours over a change of clocks and over a leap day', () => {
    for (const closes of ['2026-03-28T17:00:00Z', '2026-10-24T17:00:00Z', '2028-02-28T23:30:00Z']) {
      const { closesAt } = wave('2026-01-01T00:00:00Z', closes);
      expect(graceEndsAt({ closesAt }) - closesAt).toBe(86_400_000);
      expect(computableAt({ closesAt })).toBeGreaterThan(graceEndsAt({ closesAt }));
    }
    expect(new Date(graceEndsAt({ closesAt: at('2028-02-28T23:30:00Z') })).toISOString()).toBe(
      '2028-02-29T23:30:00.000Z',
    );
  });
});
