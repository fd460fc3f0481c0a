import { disclosedCounts } from '../../../../server/core/disclosure/disclosedCounts.ts';
import { nextProgress } from '../../../../server/core/wave/nextProgress.ts';

type Counts = Record<string, number>;

const everybody = { a: 9, b: 9, c: 9, d: 9 };
const shownFor = (counts: Counts, expected: Counts = everybody) => disclosedCounts(counts, expected, 5);

/** Every way in which up to `most` people of each role can have answered. */
function* allCounts(roles: readonly string[], most: number): Generator<Counts> {
  const [first, ...rest] = roles;
  if (first === undefined) return yield {};
  for (const counts of allCounts(rest, most))
    for (let n = 0; n <= most; n += 1) yield { ...counts, [first]: n };
}

test.each([
  [5, ['a', 'b'], 20],
  [5, ['a', 'b', 'c'], 14],
  [5, ['a', 'b', 'c', 'd'], 9],
  [8, ['a', 'b', 'c'], 18],
])(
  'P11: with %d, whoever knows the rule and sees all that is shown of roles %j can work out no hidden one',
  (k, roles, most) => {
    const expected = Object.fromEntries(roles.map((role) => [role, most]));
    const possible = new Map<string, Map<string, Set<number>>>();
    for (const counts of allCounts(roles, most)) {
      const shown = disclosedCounts(counts, expected, k);
      const key = JSON.stringify(shown);
      const values = possible.get(key) ?? new Map(roles.map((role) => [role, new Set<number>()]));
      for (const role of roles) if (shown.byRole[role] === null) values.get(role)!.add(counts[role]!);
      possible.set(key, values);
    }
    const known = [...possible].filter(([, values]) => [...values.values()].some((seen) => seen.size === 1));
    expect(known.map(([shown]) => shown)).toEqual([]);
  },
);

test('nothing small is shown, nothing is shown wrong, and large roles beside large roles all are', () => {
  for (const counts of allCounts(['a', 'b', 'c'], 9)) {
    const { total, byRole } = shownFor(counts, { a: 9, b: 9, c: 9 });
    const sum = Object.values(counts).reduce((all, n) => all + n, 0);
    expect(total === null || total === sum).toBe(true);
    expect(total === null).toBe(sum < 5);
    for (const [role, shown] of Object.entries(byRole))
      if (shown !== null) expect([shown, shown >= 5]).toEqual([counts[role], true]);
    if (Object.values(counts).every((n) => n >= 5)) expect(byRole).toEqual(counts);
  }
});

test('a role with nobody in it hides nobody', () => {
  expect(shownFor({ a: 8, b: 6, c: 0 }, { a: 9, b: 9, c: 0 }).byRole).toEqual({ a: 8, b: 6, c: null });
  expect(shownFor({ a: 8, b: 6, c: 0 }, { a: 9, b: 9, c: 1 }).byRole).toEqual({ a: 8, b: null, c: null });
});

test('the rate moves on when a whole group more has answered, and never before', () => {
  const staff = { a: 30, b: 30 };
  expect(nextProgress({ a: 4, b: 0 }, staff, 5, 0)).toBeNull();
  expect(nextProgress({ a: 7, b: 0 }, staff, 5, 0)).toEqual({
    answered: 7,
    answeredByRole: { a: null, b: null },
  });
  for (const b of [0, 1, 4]) expect(nextProgress({ a: 7, b }, staff, 5, 7)).toBeNull();
  expect(nextProgress({ a: 7, b: 5 }, staff, 5, 7)).toEqual({ answered: 12, answeredByRole: { a: 5, b: 5 } });
});
