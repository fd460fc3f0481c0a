import type { Item } from '../../../../server/core/instrument/itemsOf.ts';
import type { Sheet } from '../../../../server/core/scoring/findVerdict.ts';
import { recommend } from '../../../../server/core/scoring/recommend.ts';
import { scoreResponse } from '../../../../server/core/scoring/scoreResponse.ts';
import { checklistAnswers, type Pick, surveyAnswers } from '../../../support/selfAssessments.ts';
import { shippedInstrument } from '../../../support/shippedInstruments.ts';

const asOf = '2026-01-15';
const survey = shippedInstrument('web-therapy-readiness');
const checklist = shippedInstrument('web-therapy-protocols');
const order = survey.scoring.domains.flatMap((domain) => domain.subdomains.map(({ id }) => id));

const plan = (pick: (item: Item) => Pick, role = 'manager') => {
  const sheet = scoreResponse(survey, surveyAnswers(survey, { role, treats: 'yes' }, pick), { asOf });
  return recommend({ instrument: survey, sheet }, null).plan;
};

test('everything low: nine actions on nine subdomains, key needs first, then blueprint order', () => {
  const found = plan(() => 1);
  expect(found.map(({ when }) => when)).toEqual([
    'now',
    'now',
    'now',
    'next',
    'next',
    'next',
    'later',
    'later',
    'later',
  ]);
  const subdomains = found.map(({ subdomain }) => subdomain);
  expect(subdomains.slice(0, 3)).toEqual(['training', 'workflow', 'data-security']);
  expect(subdomains.slice(3)).toEqual(order.filter((id) => !subdomains.slice(0, 3).includes(id)).slice(0, 6));
});

test('a key need weighs one and a half times: 62.5 there stands before 58.3 elsewhere', () => {
  const found = plan(({ subdomain, id }) => {
    if (subdomain === 'workflow') return id === 'workflow-fits' || id === 'workflow-time' ? 3 : 4;
    if (subdomain === 'rapport') return id === 'rapport-build' ? 4 : 3;
    return 5;
  });
  expect(found.slice(0, 2).map(({ subdomain, score }) => [subdomain, score])).toEqual([
    ['workflow', 62.5],
    ['rapport', 58.3],
  ]);
});

test('one action per subdomain before any second, each action once', () => {
  const found = plan(({ subdomain }) => (subdomain === 'rapport' || subdomain === 'blended' ? 2 : 5));
  expect(found.slice(0, 4).map(({ subdomain }) => subdomain)).toEqual([
    'rapport',
    'blended',
    'rapport',
    'blended',
  ]);
  expect(new Set(found.map(({ action }) => action.id)).size).toBe(found.length);
});

test("a subdomain's first action is the one that helps most at its band", () => {
  for (const [level, place] of [
    [2, 'early'],
    [3, 'early'],
  ] as const) {
    for (const { action, subdomain } of plan(() => level)) {
      const fits = survey.actions.bySubdomain[subdomain]!.filter(({ helpsMost }) => helpsMost === place);
      expect(action).toBe(fits[0] ?? survey.actions.bySubdomain[subdomain]![0]);
    }
  }
  const developing = plan(({ subdomain, id }) =>
    subdomain !== 'rapport' ? 5 : id === 'rapport-build' ? 4 : 3,
  )[0]!;
  expect(developing.score).toBe(58.3);
  expect(developing.action).toBe(
    survey.actions.bySubdomain['rapport']!.find(({ helpsMost }) => helpsMost === 'developing'),
  );
});

test('what is ready or has no score is left alone', () => {
  expect(plan(() => 4)).toEqual([]);
  expect(plan(({ subdomain }) => (subdomain === 'rapport' ? undefined : 4))).toEqual([]);
});

test("what counts as Ready is the instrument's own band: from 80, a subdomain at 75 asks for an action", () => {
  const bands = survey.scoring.bands.map((band) => (band.id === 'ready' ? { ...band, min: 80 } : band));
  const stricter = { ...survey, scoring: { ...survey.scoring, bands } };
  const answers = surveyAnswers(survey, { role: 'manager', treats: 'yes' }, () => 4);
  const sheet = scoreResponse(stricter, answers, { asOf });
  expect(recommend({ instrument: stricter, sheet }, null).plan).toHaveLength(9);
});

test('must-haves come outside the nine: failed and unknown, not the passed', () => {
  const answers = checklistAnswers(checklist, ({ id }) =>
    id === 'privacy-notice' ? undefined : id === 'crisis-procedure' ? 0 : 2,
  );
  const sheet: Sheet = { instrument: checklist, sheet: scoreResponse(checklist, answers, { asOf }) };
  const { mustDoFirst, plan: rest } = recommend(null, sheet);
  expect(mustDoFirst.map(({ action, state }) => [action.gate, state])).toEqual([
    ['privacy-notice', 'unknown'],
    ['crisis-procedure', 'fail'],
  ]);
  expect(rest).toEqual([]);
});
