import { compileAnswers } from '../../../../server/core/response/compileAnswers.ts';
import { fixtureInstrument } from '../../../support/fixtureInstruments.ts';

const readSurvey = compileAnswers(fixtureInstrument('small-survey'));
const readChecklist = compileAnswers(fixtureInstrument('small-checklist'));

const clinician = {
  professionals: { 'training-aimed': 'dk', 'confidence-help': 5 },
  treats: 'yes',
  role: 'clinician',
  patients: { 'access-alone': 1, 'suitability-agreed': 4 },
};

test('makes honest answers flat, in the order of the survey', () => {
  const result = readSurvey(clinician);
  expect(result).toEqual({
    ok: true,
    answers: {
      role: 'clinician',
      treats: 'yes',
      'suitability-agreed': 4,
      'access-alone': 1,
      'training-aimed': 'dk',
      'confidence-help': 5,
    },
  });
  expect(Object.keys(result.ok ? result.answers : {})).toEqual([
    'role',
    'treats',
    'suitability-agreed',
    'access-alone',
    'training-aimed',
    'confidence-help',
  ]);
});

test('drops what the role does not see', () => {
  const sent = { ...clinician, role: 'it', treats: 'no' };
  expect(readSurvey(sent)).toEqual({
    ok: true,
    answers: { role: 'it', treats: 'no', 'training-aimed': 'dk' },
  });
});

test('drops a chain of hidden answers', () => {
  const text = { type: 'text', maxLength: 9, title: 't' } as const;
  const yes = [{ value: 'yes', text: 'Yes' }];
  const read = compileAnswers({
    survey: {
      title: 't',
      clearInvisibleValues: 'onHidden',
      pages: [
        {
          name: 'p',
          title: 'p',
          elements: [
            { type: 'radiogroup', name: 'a', title: 'a', choices: [...yes, { value: 'no', text: 'No' }] },
            { type: 'radiogroup', name: 'b', title: 'b', choices: yes, visibleIf: "{a} = 'yes'" },
            { ...text, name: 'c', visibleIf: "{b} = 'yes'" },
            { ...text, name: 'd', visibleIf: "{b} <> 'yes'" },
          ],
        },
      ],
    },
  });
  // b is hidden, so it has no answer: c goes with it, and d, which asks for "not yes", stays.
  expect(read({ a: 'no', b: 'yes', c: 'stale', d: 'kept' })).toEqual({
    ok: true,
    answers: { a: 'no', d: 'kept' },
  });
});

test('demands a required question only while it is shown', () => {
  expect(readChecklist({ 'training-plan': 1 })).toEqual({ ok: true, answers: { 'training-plan': 1 } });
  const fault = { pointer: '/training-plan-reason', detail: 'must be answered' };
  expect(readChecklist({ 'training-plan': 'na' })).toEqual({ ok: false, faults: [fault] });
  expect(readChecklist({ 'training-plan': 'na', 'training-plan-reason': ' \n ' })).toEqual({
    ok: false,
    faults: [fault],
  });
  expect(readChecklist({ 'training-plan': 'na', 'training-plan-reason': 'One person only' }).ok).toBe(true);
});

test('reports every fault at once, each once', () => {
  const result = readSurvey({ role: 'king', hobby: 1, patients: { 'access-check': '4', 'a/b~c': 1 } });
  expect(result.ok ? [] : result.faults.map((fault) => fault.pointer)).toEqual([
    '/role',
    '/hobby',
    '/patients/access-check',
    '/patients/a~1b~0c',
    '/treats',
  ]);
});

test('lists a hundred faults and counts the rest', () => {
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]));
  const result = readSurvey({ role: 'it', treats: 'no', ...many });
  const faults = result.ok ? [] : result.faults;
  expect(faults).toHaveLength(101);
  expect(faults.at(-1)).toEqual({ pointer: '', detail: 'and 4900 more' });
});

test('does not echo a key that is too long to print', () => {
  const result = readSurvey({ role: 'it', treats: 'no', ['x'.repeat(50_000)]: 1 });
  expect(result).toEqual({
    ok: false,
    faults: [{ pointer: '', detail: 'holds an unknown key of 50000 characters' }],
  });
});

test('never changes what it was given', () => {
  const sent = structuredClone({ ...clinician, role: 'it', treats: 'no' });
  const before = JSON.stringify(sent);
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  freeze(sent);
  readSurvey(sent);
  expect(JSON.stringify(sent)).toBe(before);
});

test('nothing, an empty text, list or matrix is no answer', () => {
  expect(readChecklist({})).toEqual({ ok: true, answers: {} });
  expect(readChecklist({ 'privacy-note': '', 'privacy-expires': '' })).toEqual({ ok: true, answers: {} });
  expect(readSurvey({ role: 'it', treats: 'no', professionals: {} }).ok).toBe(true);
});

test('minus zero is stored as zero', () => {
  const result = readChecklist({ 'started-counted': 'yes', started: -0 });
  expect(result.ok && Object.is(result.answers['started'], 0)).toBe(true);
});

test('refuses a survey in which a condition rests on a later question', () => {
  const { survey } = fixtureInstrument('small-checklist');
  const [first, ...rest] = survey.pages;
  const pages = [{ ...first!, visibleIf: "{caseload-counted} = 'yes'" }, ...rest];
  expect(() => compileAnswers({ survey: { ...survey, pages } })).toThrow(
    'caseload-counted, which is not asked before',
  );
});
