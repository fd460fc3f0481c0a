import { disclosedCounts } from '../../../../server/core/disclosure/disclosedCounts.ts';

type Counts = Record<string, number>;

const everybody = { a: 9, b: 9, c: 9, d: 9 };
const shownFor = (counts: Counts, expected: Counts = everybody) => disclosedCounts(counts, expected, 5);

/** Every way in which the staff can have answered. */
function* allCounts(expected: readonly (readonly [string, number])[]): Generator<Counts> {
  const [first, ...rest] = expected;
  if (first === undefined) return yield {};
  for (const counts of allCounts(rest))
    for (let n = 0; n <= first[1]; n += 1) yield { ...counts, [first[0]]: n };
}

/** What is shown, with what each hidden role can have been: found by asking the rule about every way there is. */
function inverted(expected: Counts, k: number): Map<string, Map<string, Set<number>>> {
  const possible = new Map<string, Map<string, Set<number>>>();
  for (const counts of allCounts(Object.entries(expected))) {
    const shown = disclosedCounts(counts, expected, k);
    const key = JSON.stringify(shown);
    const values = possible.get(key) ?? new Map<string, Set<number>>();
    for (const [role, n] of Object.entries(counts))
      if (shown.byRole[role] === null) values.set(role, (values.get(role) ?? new Set()).add(n));
    possible.set(key, values);
  }
  return possible;
}

/** What gives somebody away; not that all have answered, which the total says itself. */
function givenAway(expected: Counts, k: number): string[] {
  const everybody = Object.values(expected).reduce((all, n) => all + n, 0);
  return [...inverted(expected, k)]
    .filter(([shown]) => JSON.parse(shown).total !== everybody)
    .filter(([, values]) => [...values].some(([role, seen]) => seen.size < 2 && expected[role]! > 0))
    .map(([shown]) => `${JSON.stringify(expected)}, ${k}: ${shown}`);
}

const named = (staff: readonly number[]): Counts => Object.fromEntries(staff.map((n, i) => ['abcde'[i]!, n]));

/** Every team of so many roles with staff out of these; in which role which number stands makes no difference. */
function teamsOf(roles: number, sizes: readonly number[]): number[][] {
  if (roles === 0) return [[]];
  return teamsOf(roles - 1, sizes).flatMap((team) =>
    sizes.filter((n) => n <= (team.at(-1) ?? n)).map((n) => [...team, n]),
  );
}

test('P11: whoever knows the staff of every role is not told that the only manager has answered', () => {
  const expected = { clinician: 20, manager: 1, admin: 4 };
  const { total, byRole } = disclosedCounts({ clinician: 5, manager: 1, admin: 4 }, expected, 5);
  expect([total, byRole]).toEqual([10, { clinician: null, manager: null, admin: null }]);
});

test.each([
  [5, 'one role', teamsOf(1, [1, 4, 5, 12])],
  [5, 'two roles', teamsOf(2, [1, 2, 4, 5, 6, 9, 11, 20])],
  [5, 'three roles', teamsOf(3, [1, 2, 4, 6, 9, 13])],
  [5, 'four roles', teamsOf(4, [1, 2, 5, 8])],
  [8, 'three roles', teamsOf(3, [1, 2, 7, 10, 17])],
  [
    5,
    'large beside small',
    [
      [20, 1, 4],
      [20, 6, 4, 1],
      [12, 11, 2, 1],
      [10, 6, 2, 2, 1],
      [7, 7, 7, 1, 1],
      [6, 6, 6, 6, 2],
      [9, 9, 9, 9],
    ],
  ],
  [
    8,
    'large beside small',
    [
      [20, 9, 5, 1],
      [18, 18, 2, 1],
      [10, 9, 9, 3],
      [9, 8, 4, 2, 1],
    ],
  ],
])('P11: with %d, the rule turned round pins no hidden role of %s', (k, _, teams) => {
  expect(teams.flatMap((staff) => givenAway(named(staff), k))).toEqual([]);
});

test('P11: what is left together beside shown roles is a group itself, even when all have answered', () => {
  for (const staff of teamsOf(4, [1, 2, 5, 8]))
    for (const counts of allCounts(Object.entries(named(staff)))) {
      const { total, byRole } = disclosedCounts(counts, named(staff), 5);
      const hidden = Object.keys(counts).filter((role) => byRole[role] === null);
      const left = hidden.reduce((all, role) => all + counts[role]!, 0);
      if (total !== null && hidden.length > 0 && !(left >= 5)) expect([staff, counts, byRole]).toEqual([]);
    }
});

test('more answers than staff, or of roles that have none, are shown as groups only', () => {
  const staff = { a: 6, b: 6, c: 1, d: 0 };
  for (const counts of allCounts([
    ['a', 9],
    ['b', 9],
    ['c', 6],
    ['d', 6],
  ])) {
    const { total, byRole } = disclosedCounts(counts, staff, 5);
    const left = Object.keys(counts).reduce(
      (all, role) => all + (byRole[role] === null ? counts[role]! : 0),
      0,
    );
    if (total !== null && left > 0 && left < 5) expect([counts, byRole]).toEqual([]);
    for (const shown of Object.values(byRole))
      if (shown !== null && shown < 5) expect([counts, byRole]).toEqual([]);
  }
});

test('nothing small is shown, nothing is shown wrong, and large roles beside large roles all are', () => {
  for (const counts of allCounts([
    ['a', 9],
    ['b', 9],
    ['c', 9],
  ])) {
    const { total, byRole } = shownFor(counts, { a: 9, b: 9, c: 9 });
    const sum = Object.values(counts).reduce((all, n) => all + n, 0);
    expect(total === null || total === sum).toBe(true);
    expect(total === null).toBe(sum < 5);
    for (const [role, shown] of Object.entries(byRole))
      if (shown !== null) expect([shown, shown >= 5]).toEqual([counts[role], true]);
    if (Object.values(counts).every((n) => n >= 6)) expect(byRole).toEqual(counts);
  }
});

test('a role with nobody in it hides nobody', () => {
  expect(shownFor({ a: 8, b: 6, c: 0 }, { a: 9, b: 9, c: 0 }).byRole).toEqual({ a: 8, b: 6, c: null });
  expect(shownFor({ a: 8, b: 6, c: 0 }, { a: 9, b: 9, c: 1 }).byRole).toEqual({ a: 8, b: null, c: null });
});
