import { readFileSync } from 'node:fs';
import { carryOver } from '../../../client/survey/draft/carryOver.ts';
import type { SurveyDefinition } from '../../../server/core/instrument/survey.ts';

const read = (id: string): SurveyDefinition =>
  JSON.parse(readFileSync(`surveys/${id}/v1/survey.json`, 'utf8'));

test('answers whose question is gone are dropped, the others kept as they are', () => {
  const survey = read('web-therapy-readiness');
  const patients = { 'suitability-agreed': 4, 'no-longer-asked': 2 };
  expect(carryOver(survey, { role: 'it', gone: 1, patients, models: { 'also-gone': 1 } })).toEqual({
    role: 'it',
    patients: { 'suitability-agreed': 4 },
  });
});

test('questions inside panels are found', () => {
  const answers = { 'privacy-notice': 2, 'privacy-notice-note': 'Leaflet' };
  expect(carryOver(read('web-therapy-protocols'), answers)).toEqual(answers);
});
