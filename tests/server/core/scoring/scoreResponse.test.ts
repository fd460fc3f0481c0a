import { scoreResponse } from '../../../../server/core/scoring/scoreResponse.ts';
import { smallChecklist, smallSurvey } from '../../../support/smallInstruments.ts';

const asOf = '2026-01-15';
const full = {
  role: 'clinician',
  treats: 'yes',
  'skills-a': 5,
  'skills-b': 5,
  'hopes-a': 4,
  'hopes-b': 2,
  'rooms-a': 3,
  'rooms-b': 3,
};
const score = (answers: Record<string, number | string>) => scoreResponse(smallSurvey, answers, { asOf });

test('a reversed item counts the other way round, and a domain is scored from its items', () => {
  const sheet = score(full);
  expect(sheet.items['skills-b']).toEqual({ state: 'answered', raw: 5, value: 1, expired: false });
  expect(sheet.subdomains['skills']).toMatchObject({ status: 'scored', score: 50 });
  expect(sheet.domains['people']).toMatchObject({ status: 'scored', score: 50, nAnswered: 4 });
  expect(sheet.composite).toEqual({ status: 'scored', score: 50, nScored: 2 });
  expect([sheet.role, sheet.treatsClients]).toEqual(['clinician', true]);
});

test('what is routed out was not shown and leaves the denominator, even if an answer lies there', () => {
  const sheet = score({ ...full, treats: 'no' });
  expect(sheet.items['hopes-a']!.state).toBe('notShown');
  expect(sheet.subdomains['hopes']).toMatchObject({ status: 'unscored', reason: 'all_not_applicable' });
  expect(sheet.domains['people']).toMatchObject({
    status: 'scored',
    score: 50,
    nApplicable: 2,
    nNotApplicable: 2,
  });
});

test('conditions of the page and of panels hide the items inside', () => {
  const sheet = score({ ...full, role: 'it' });
  expect(sheet.items['rooms-b']!.state).toBe('notShown');
  expect(sheet.composite).toEqual({ status: 'unscored', reason: 'too_few_domains', nScored: 1 });
});

test("don't know stays in the denominator, not relevant leaves it, a gap is missing", () => {
  const { 'rooms-b': _, ...open } = full;
  const sheet = score({ ...open, 'skills-a': 'dk', 'hopes-a': 'nr', 'rooms-a': 'dk' });
  expect(sheet.subdomains['skills']).toMatchObject({
    status: 'scored',
    score: 0,
    nDontKnow: 1,
    nAnswered: 1,
  });
  expect(sheet.subdomains['hopes']).toMatchObject({ status: 'scored', score: 25, nApplicable: 1 });
  expect(sheet.subdomains['rooms']).toMatchObject({
    status: 'unscored',
    reason: 'too_few_answered',
    nDontKnow: 1,
  });
  expect(sheet.items['rooms-b']!.state).toBe('missing');
});

const checklist = { 'gate-a': 2, 'gate-b': 1, 'fact-c': 2, 'fact-d': 'na', 'offered-counted': 'no' };
const check = (answers: Record<string, number | string>) => scoreResponse(smallChecklist, answers, { asOf });

test('a must-have passes in place, fails partly or not in place, and is unknown unanswered', () => {
  expect(check(checklist).gates).toEqual([
    { id: 'gate-a', state: 'pass', expired: false },
    { id: 'gate-b', state: 'fail', expired: false },
  ]);
  const { 'gate-a': _, ...open } = checklist;
  expect(check({ ...open, 'gate-b': 0 }).gates.map((gate) => gate.state)).toEqual(['unknown', 'fail']);
});

test('the checklist is scored over all its facts', () => {
  const sheet = check(checklist);
  expect(sheet.composite).toMatchObject({ status: 'scored', nScored: 3 });
  expect(sheet.composite.status === 'scored' && sheet.composite.score).toBeCloseTo(500 / 6, 9);
  expect([sheet.role, sheet.treatsClients]).toEqual([null, null]);
});

test('an expired proof makes "in place" count as "partly", from the day after its last', () => {
  const expired = check({ ...checklist, 'gate-a-expires': '2026-01-14', 'gate-b-expires': '2020-01-01' });
  expect(expired.items['gate-a']).toEqual({ state: 'answered', raw: 2, value: 1, expired: true });
  expect(expired.gates[0]).toEqual({ id: 'gate-a', state: 'fail', expired: true });
  expect(expired.items['gate-b']).toMatchObject({ raw: 1, value: 1, expired: false });
  expect(check({ ...checklist, 'gate-a-expires': asOf }).gates[0]!.state).toBe('pass');
});
