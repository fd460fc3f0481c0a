import { outcomeText } from '../../../../server/core/wave/outcomeWords.ts';

const facts = {
  answered: 9,
  expected: 12,
  minimumGroup: 5,
  openDays: 14,
  openGates: { failed: 0, unknown: 0 },
};
const of = (more: Partial<Parameters<typeof outcomeText>[0]>) => outcomeText({ ...facts, ...more });

test('the response rate stands in words, and what is open comes first', () => {
  expect(of({})).toEqual({
    ratePercent: 75,
    headline: '9 of 12 expected staff answered (75 %)',
    next: [expect.stringContaining('kept safe')],
  });
  expect(of({ answered: 12 }).headline).toBe('All 12 expected staff answered');
  expect(of({ openGates: { failed: 1, unknown: 2 } }).next.slice(0, 2)).toEqual([
    'Put the one must-have in place: see the checklist.',
    'Find out about the 2 must-haves that nobody has answered for.',
  ]);
  expect(of({ openGates: null }).next[0]).toContain('Fill in the protocol checklist');
});

test('a low rate carries a warning, from half on it does not', () => {
  expect(of({ answered: 5 }).next[0]).toContain('Fewer than half');
  expect(of({ answered: 6 }).next[0]).toContain('kept safe');
});

test('more answers than staff give no rate above 100', () => {
  const { ratePercent, headline, next } = of({ answered: 14 });
  expect([ratePercent, headline]).toEqual([null, '14 people answered, more than the 12 that were expected']);
  expect(next[0]).toContain('staff number');
});

test('below the smallest group two other ways are named', () => {
  const { next } = of({ answered: null, openDays: 3 });
  expect(next.join(' ')).toMatch(/Answer together as a team.*14 days/);
  expect(of({ answered: null, openDays: 20 }).next.join(' ')).toContain('40 days');
});
