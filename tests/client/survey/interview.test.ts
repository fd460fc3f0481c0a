import { readFileSync } from 'node:fs';
import { createInterview } from '../../../client/survey/createInterview.ts';
import type { SurveyDefinition } from '../../../server/core/instrument/survey.ts';

const read = (id: string): SurveyDefinition =>
  JSON.parse(readFileSync(`surveys/${id}/v1/survey.json`, 'utf8'));
const survey = read('web-therapy-readiness');
const fixed = { role: 'manager', treats: 'yes' };
const ask = (answers: Record<string, unknown>, given = {}) =>
  createInterview({ survey, answers, fixed: given });
const itemsOf = (interview: ReturnType<typeof ask>) => interview.pages().flatMap((page) => page.items);

test.each([
  ['clinician', 'yes', 42],
  ['manager', 'no', 38],
  ['admin', 'no', 23],
  ['it', 'no', 17],
])('a %s who answers "%s" to treating clients is asked %s statements', (role, treats, count) => {
  const statements = itemsOf(ask({ role, treats })).filter(({ id }) => !['role', 'treats'].includes(id));
  expect(statements).toHaveLength(count);
});

test('no page is shown on which nothing is asked', () => {
  for (const page of ask({ role: 'it', treats: 'no' }).pages()) expect(page.items).not.toEqual([]);
});

test('a team is asked all 44 statements and never about itself; the fixed answers stay out of the draft', () => {
  const interview = ask({ patients: { 'suitability-agreed': 4 } }, fixed);
  expect(interview.pages()[0]?.name).toBe('patients');
  expect(itemsOf(interview)).toHaveLength(44);
  expect(interview.answers()).toEqual({ patients: { 'suitability-agreed': 4 } });
});

test('kept answers are shown as answered', () => {
  const interview = ask({ role: 'it', treats: 'no', professionals: { 'training-aimed': 'dk' } });
  const item = itemsOf(interview).find(({ id }) => id === 'training-aimed');
  expect(item).toMatchObject({ answered: true });
});

test('in the checklist every fact counts, its note and proof do not, and a reason once it is due', () => {
  const checklist = (answers: Record<string, unknown>) =>
    createInterview({ survey: read('web-therapy-protocols'), answers, fixed: {} });
  const items = checklist({})
    .pages()
    .flatMap((page) => page.items);
  expect(items.filter((item) => !item.optional)).toHaveLength(16 + 4);
  expect(items.map((item) => item.title)).not.toContain(expect.stringMatching(/-panel$|^$/));
  const due = checklist({ 'access-control': 'na' })
    .pages()
    .flatMap((page) => page.items)
    .find(({ id }) => id === 'access-control-reason');
  expect(due).toMatchObject({ required: true, answered: false });
});
