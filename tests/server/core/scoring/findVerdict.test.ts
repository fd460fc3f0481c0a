import type { Item } from '../../../../server/core/instrument/itemsOf.ts';
import { findDontKnow } from '../../../../server/core/scoring/dontKnow.ts';
import { findVerdict, type Sheet } from '../../../../server/core/scoring/findVerdict.ts';
import { scoreResponse } from '../../../../server/core/scoring/scoreResponse.ts';
import { checklistAnswers, type Pick, surveyAnswers } from '../../../support/selfAssessments.ts';
import { shippedInstrument } from '../../../support/shippedInstruments.ts';

const asOf = '2026-01-15';
const survey = shippedInstrument('web-therapy-readiness');
const checklist = shippedInstrument('web-therapy-protocols');

const answered = (
  pick: (item: Item, index: number) => Pick,
  role = 'clinician',
  treats: 'yes' | 'no' = 'yes',
): Sheet => ({
  instrument: survey,
  sheet: scoreResponse(survey, surveyAnswers(survey, { role, treats }, pick), { asOf }),
});
const checked = (pick: Parameters<typeof checklistAnswers>[1]): Sheet => ({
  instrument: checklist,
  sheet: scoreResponse(checklist, checklistAnswers(checklist, pick), { asOf }),
});
const allInPlace = checked(() => 2);

test('nothing limits a service that is ready throughout', () => {
  expect(
    findVerdict(
      answered(() => 5),
      allInPlace,
    ),
  ).toEqual({
    basis: 'both',
    score: 100,
    scoreBand: 'ready',
    band: 'ready',
    limits: [],
  });
});

test('a must-have that is not passed keeps Ready away and is named, failed or unknown', () => {
  const gates = checked(({ id }) =>
    id === 'crisis-procedure' ? 1 : id === 'privacy-notice' ? undefined : 2,
  );
  const verdict = findVerdict(
    answered(() => 5),
    gates,
  );
  expect([verdict.scoreBand, verdict.band]).toEqual(['ready', 'developing']);
  expect(verdict.limits).toEqual([
    { kind: 'gate', gate: 'privacy-notice', state: 'unknown' },
    { kind: 'gate', gate: 'crisis-procedure', state: 'fail' },
  ]);
});

test('a key need limits below 62.5, not at it', () => {
  const at = (low: number) =>
    findVerdict(
      answered(({ subdomain }, index) => (subdomain === 'training' ? (index % 2 ? low : 3) : 5)),
      allInPlace,
    );
  expect(at(4).limits).toEqual([]);
  expect(at(3).limits).toEqual([{ kind: 'keyNeedLow', subdomain: 'training', score: 50 }]);
  expect(at(3).band).toBe('developing');
});

test("one don't know in four limits a key need; any number elsewhere does not", () => {
  const first = (name: string) => (item: Item) => (item.id === name ? 'dk' : 5) as Pick;
  expect(findVerdict(answered(first('workflow-steps')), allInPlace).limits).toEqual([
    { kind: 'dontKnow', subdomain: 'workflow', nDontKnow: 1, nApplicable: 4 },
  ]);
  expect(findVerdict(answered(first('rapport-build')), allInPlace).band).toBe('ready');
});

test('a key need that could not be scored is not taken for good', () => {
  const open = answered(({ subdomain }) => (subdomain === 'workflow' ? undefined : 5));
  expect(findVerdict(open, allInPlace)).toMatchObject({
    band: 'developing',
    limits: [{ kind: 'keyNeedUnscored', subdomain: 'workflow' }],
  });
});

test('limits are only named where they limit', () => {
  const verdict = findVerdict(
    answered((_, index) => (index % 2 ? 3 : 4)),
    checked(() => 0),
  );
  expect(verdict).toMatchObject({ scoreBand: 'developing', band: 'developing', limits: [] });
});

test('without a checklist it is a view, without enough domains there is no band, without a survey neither', () => {
  expect(
    findVerdict(
      answered(() => 5),
      null,
    ),
  ).toMatchObject({ basis: 'survey', band: 'ready', limits: [] });
  expect(
    findVerdict(
      answered(() => 5, 'it', 'no'),
      allInPlace,
    ),
  ).toMatchObject({ basis: 'both', score: null, band: null });
  expect(findVerdict(null, allInPlace)).toMatchObject({ basis: 'checklist', score: null, band: null });
});

test("many don't knows: the lower bound counts them as disagree, reversed items included", () => {
  const workflow = survey.scoring.domains.flatMap((d) => d.subdomains).find(({ id }) => id === 'workflow')!;
  const known = (dk: readonly string[], level: number) =>
    findDontKnow(survey.scoring, answered(({ id }) => (dk.includes(id) ? 'dk' : level)).sheet, workflow);
  expect(known([], 4)).toBeNull();
  expect(known(['workflow-burden', 'workflow-time'], 4)).toEqual({
    nDontKnow: 2,
    nApplicable: 4,
    lowerBound: 50,
  });
  expect(known(['workflow-burden'], 1)).toEqual({ nDontKnow: 1, nApplicable: 4, lowerBound: null });
  expect(known(['workflow-burden', 'workflow-time', 'workflow-fits'], 4)).toMatchObject({
    nDontKnow: 3,
    lowerBound: null,
  });
});
