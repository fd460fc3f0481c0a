import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { questionsOf } from '../../server/core/instrument/questionsOf.ts';
import type { Choice, SurveyQuestion } from '../../server/core/instrument/survey.ts';
import { compileAnswers } from '../../server/core/response/compileAnswers.ts';
import { BODY_LIMIT_BYTES } from '../../server/http/readBody.ts';
import { selfAssessmentSchema } from '../../server/http/wire/selfAssessment.ts';
import { newSecret } from '../support/sampleBodies.ts';
import { shippedInstrument } from '../support/shippedInstruments.ts';

const survey = shippedInstrument('web-therapy-readiness');
const checklist = shippedInstrument('web-therapy-protocols');

/** Three bytes for each UTF-16 unit, in which the length of an answer is measured: the most there is. */
const widest = (length: number): string => '字'.repeat(length);

/** Names are measured in characters, of which an emoji is one and has four bytes. */
const widestName = '🧠'.repeat(200);

test('whoever fills every text to its end is not refused for the size of the body', () => {
  const part = (instrument: Instrument) => ({
    instrument: instrument.id,
    version: instrument.version,
    answers: { ...largestAnswers(instrument), ...instrument.scoring.consensusAnswers },
  });
  const body = {
    secret: newSecret(),
    site: { name: widestName, stage: 'considering', programme: widestName },
    mode: {
      kind: 'consensus',
      participants: 500,
      disagreed: survey.scoring.domains.map((domain) => domain.id),
    },
    survey: part(survey),
    checklist: part(checklist),
  };
  expect(selfAssessmentSchema([survey, checklist]).safeParse(body).success).toBe(true);
  expect(compileAnswers(survey)(body.survey.answers).ok).toBe(true);
  expect(compileAnswers(checklist)(body.checklist.answers).ok).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThan(BODY_LIMIT_BYTES);
});

const largestAnswers = ({ survey }: Instrument): Record<string, unknown> =>
  Object.fromEntries(questionsOf(survey).map(({ question }) => [question.name, largestAnswer(question)]));

function largestAnswer(question: SurveyQuestion): unknown {
  switch (question.type) {
    case 'matrix':
      return Object.fromEntries(question.rows.map((row) => [row.value, longest(question.columns)]));
    case 'radiogroup':
      return longest(question.choices);
    case 'checkbox':
      return question.choices.map((choice) => choice.value);
    case 'comment':
      return widest(question.maxLength);
    case 'text':
      if (question.inputType === 'number') return question.max;
      return question.inputType === 'date' ? '2026-01-15' : widest(question.maxLength!);
  }
}

/** Among these is "not applicable", behind which the reasons stand. */
const longest = (choices: readonly Choice[]): string | number =>
  choices.map((choice) => choice.value).sort((a, b) => String(b).length - String(a).length)[0]!;
