import { compileAnswers } from '../../../../server/core/response/compileAnswers.ts';
import { fixtureInstrument } from '../../../support/fixtureInstruments.ts';

const survey = compileAnswers(fixtureInstrument('small-survey'));
const checklist = compileAnswers(fixtureInstrument('small-checklist'));
const about = { role: 'clinician', treats: 'yes' };
const counted = { 'started-counted': 'yes' };
const json = (text: string): unknown => JSON.parse(text);

/** What SurveyJS's own validate() accepts in many of these cases is why there is a validator of our own. */
test.each<[string, unknown, string]>([
  ['an unknown question', { ...about, extra: 1 }, '/extra'],
  ['an unknown row', { ...about, patients: { 'no-such-row': 4 } }, '/patients/no-such-row'],
  ['a row sent as a question', { ...about, 'suitability-agreed': 4 }, '/suitability-agreed'],
  ['a row of another matrix', { ...about, patients: { 'training-aimed': 4 } }, '/patients/training-aimed'],
  ['an off-list column', { ...about, patients: { 'access-check': 6 } }, '/patients/access-check'],
  ['an object in a cell', { ...about, patients: { 'access-check': { value: 4 } } }, '/patients/access-check'],
  ['a list in a cell', { ...about, patients: { 'access-check': [4] } }, '/patients/access-check'],
  ['text in place of a number', { ...about, patients: { 'access-check': '4' } }, '/patients/access-check'],
  ['true in place of 1', { ...about, patients: { 'access-check': true } }, '/patients/access-check'],
  ['a number between columns', { ...about, patients: { 'access-check': 3.5 } }, '/patients/access-check'],
  ['null in a cell', { ...about, patients: { 'access-check': null } }, '/patients/access-check'],
  ['a code in capitals', { ...about, patients: { 'access-check': 'DK' } }, '/patients/access-check'],
  ['text for a matrix', { ...about, patients: 'all fine' }, '/patients'],
  ['a list for a matrix', { ...about, patients: [4, 4] }, '/patients'],
  ['a number for a matrix', { ...about, patients: 4 }, '/patients'],
  ['null for a matrix', { ...about, patients: null }, '/patients'],
  ['a choice in a list', { ...about, role: ['clinician'] }, '/role'],
  ['a choice in an object', { ...about, role: { value: 'clinician' } }, '/role'],
  ['an off-list choice', { ...about, role: 'king' }, '/role'],
  ['a missing required answer', { role: 'clinician' }, '/treats'],
  ['a required answer that is empty', { role: 'clinician', treats: '' }, '/treats'],
  ['a comment key that SurveyJS would know', { ...about, 'role-Comment': 'x' }, '/role-Comment'],
  ['__proto__ as a key', json('{"role":"it","treats":"no","__proto__":{"role":"manager"}}'), '/__proto__'],
  [
    '__proto__ as a row',
    json('{"role":"it","treats":"no","patients":{"__proto__":4}}'),
    '/patients/__proto__',
  ],
  [
    'constructor as a key',
    json('{"role":"it","treats":"no","constructor":{"prototype":{}}}'),
    '/constructor',
  ],
  ['answers that are a list', [], ''],
  ['answers that are null', null, ''],
  ['answers that are text', 'role=it', ''],
  ['nothing at all', undefined, ''],
])('survey: refuses %s', (_what, raw, pointer) => {
  expect(pointersOf(survey(raw))).toContain(pointer);
});

test.each<[string, unknown, string]>([
  ['text in a number', { ...counted, started: 'abc' }, '/started'],
  ['digits as text in a number', { ...counted, started: '5' }, '/started'],
  ['an object in a number', { ...counted, started: { a: 1 } }, '/started'],
  ['true in a number', { ...counted, started: true }, '/started'],
  ['a number above its range', { ...counted, started: 1_000_001 }, '/started'],
  ['a number below its range', { ...counted, started: -1 }, '/started'],
  ['a fraction', { ...counted, started: 2.5 }, '/started'],
  ['a number too large to be exact', json('{"started-counted":"yes","started":1e300}'), '/started'],
  ['not applicable at a must-have', { privacy: 'na' }, '/privacy'],
  ['a fact between its steps', { privacy: 1.5 }, '/privacy'],
  ['a comment of a megabyte', { 'privacy-note': 'x'.repeat(1_000_000) }, '/privacy-note'],
  ['a comment one unit too long', { 'privacy-note': `${'x'.repeat(1999)}😀` }, '/privacy-note'],
  ['an object as a comment', { 'privacy-note': { toString: 'x' } }, '/privacy-note'],
  ['a list as a comment', { 'privacy-note': ['x'] }, '/privacy-note'],
  ['a NUL in a comment', { 'privacy-note': 'a\u0000b' }, '/privacy-note'],
  ['an escape sequence in a comment', { 'privacy-note': '\u001b[31m' }, '/privacy-note'],
  ['half of a surrogate pair', { 'privacy-note': 'a\ud83d' }, '/privacy-note'],
  ['a line break in a single line', { 'privacy-link': 'a\nb' }, '/privacy-link'],
  ['30 February', { 'privacy-expires': '2026-02-30' }, '/privacy-expires'],
  ['29 February of a common year', { 'privacy-expires': '2100-02-29' }, '/privacy-expires'],
  ['month 13', { 'privacy-expires': '2026-13-01' }, '/privacy-expires'],
  ['day 0', { 'privacy-expires': '2026-01-00' }, '/privacy-expires'],
  ['a day with a time', { 'privacy-expires': '2026-01-01T00:00:00Z' }, '/privacy-expires'],
  ['a day as a number', { 'privacy-expires': 20_260_101 }, '/privacy-expires'],
  ['a wrong value even where it is hidden', { 'started-counted': 'no', started: 'abc' }, '/started'],
])('checklist: refuses %s', (_what, raw, pointer) => {
  expect(pointersOf(checklist(raw))).toEqual([pointer]);
});

test('a hostile key changes no prototype', () => {
  survey(json('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const pointersOf = (result: ReturnType<typeof survey>): string[] =>
  result.ok ? [] : result.faults.map((fault) => fault.pointer);
