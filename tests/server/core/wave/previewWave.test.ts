import { allRoles } from '../../../../server/core/wave/allRoles.ts';
import { previewWave } from '../../../../server/core/wave/previewWave.ts';
import { askedBySubdomain, staffGroups } from '../../../../server/core/wave/staffGroups.ts';
import { staffOf } from '../../../../server/core/wave/staffOf.ts';
import { shippedInstrument } from '../../../support/shippedInstruments.ts';

const readiness = shippedInstrument('web-therapy-readiness');
const pulse = shippedInstrument('web-therapy-pulse');
const staff = (byRole: Record<string, number>) => staffOf(allRoles(readiness), byRole);
const twelve = staff({ clinician: 6, manager: 1, admin: 4, other: 1 });
const at = (percent: number, team = twelve, k = 5, instrument = readiness) => {
  const found = previewWave(instrument, team, k).at.find((one) => one.responsePercent === percent)!;
  return { ...found, shown: Object.fromEntries(found.results.map(({ what, shown }) => [what, shown])) };
};

describe('what a team of twelve will get', () => {
  test('counts whole answers, rounded down, with the tier and the smallest change of each', () => {
    expect([60, 80, 100].map((percent) => at(percent).answers)).toEqual([7, 9, 12]);
    expect([60, 80, 100].map((percent) => at(percent).tier)).toEqual(['coarse', 'means', 'classes']);
    expect([60, 80, 100].map((percent) => at(percent).smallestChange)).toEqual([18, 14, 10]);
  });

  test('counts for each topic only those who are asked about it', () => {
    const asked = askedBySubdomain(readiness, staffGroups(twelve.byRole));
    expect(Object.fromEntries(asked)).toMatchObject({
      suitability: 7,
      confidence: 6,
      rapport: 6,
      training: 12,
      resourcing: 1,
    });
    // 7 of 12: 4 of the 7 who are asked about clients, and so too few to place the whole.
    expect(at(60).shown['Overall result']).toBe('none: too few domains can be shown');
    expect(at(60).shown['The domains']).toMatch(/^3 of 6: .*patient factors/);
    expect(at(80).shown['The domains']).toMatch(/^all 6/);
    expect(at(100).shown['The topics within the domains']).toMatch(/1 of 16 hidden: .*\(funding\)/);
  });

  test('shows a role only where no other can be worked out from it', () => {
    const { byRole } = previewWave(readiness, twelve, 5);
    expect(byRole.map(({ role, canShow }) => [role, canShow])).toEqual([
      ['clinician', true],
      ['manager', false],
      ['admin', false],
      ['it', false],
      ['other', false],
    ]);
    const tempting = previewWave(readiness, staff({ clinician: 12, admin: 20, manager: 1 }), 5);
    expect(tempting.byRole.filter((one) => one.canShow).map((one) => one.role)).toEqual(['admin']);
  });
});

test('a team below the smallest group is offered another way', () => {
  const small = previewWave(readiness, staff({ clinician: 4 }), 5);
  expect([small.enough, small.at.map((one) => one.tier)]).toEqual([false, ['hidden', 'hidden', 'hidden']]);
  expect(small.advice).toContain('Answer together as a team');
  for (const { results } of small.at)
    for (const { shown } of results) expect(shown).toMatch(/^(hidden|none)/);
  expect(previewWave(readiness, staff({ clinician: 6 }), 5).advice).toContain('At least 5 of the 6');
  expect(previewWave(readiness, twelve, 5).advice).toBeNull();
});

test('a pulse has single statements and no score to compare', () => {
  const team = staff({ clinician: 25 });
  expect(at(100, team, 5, pulse)).toMatchObject({ tier: 'full', smallestChange: null });
  expect(at(100, team, 5, pulse).results.map(({ what }) => what)).toEqual([
    'Single statements',
    'Results by role',
  ]);
  expect(at(60, staff({ clinician: 10 }), 5, pulse).shown['Single statements']).not.toContain('band');
});

test('more people never get less, and a higher smallest group never shows more', () => {
  const RANK = ['hidden', 'coarse', 'means', 'classes', 'full'];
  const rank = (count: number, k: number) =>
    previewWave(readiness, staff({ clinician: count, manager: 2 }), k).at.map((one) =>
      RANK.indexOf(one.tier),
    );
  for (let count = 3; count < 40; count += 4)
    for (const k of [5, 10, 30]) {
      expect(rank(count + 1, k).every((one, i) => one >= rank(count, k)[i]!)).toBe(true);
      expect(rank(count, k).every((one, i) => one <= rank(count, 5)[i]!)).toBe(true);
    }
});
