import type { Instrument } from '../../core/instrument/instrument.ts';
import { versionsOf } from '../../core/instrument/selfAssessmentParts.ts';
import type { SurveyElement, SurveyQuestion } from '../../core/instrument/survey.ts';

const SITE = {
  name: 'Northfield community team',
  stage: 'preparing',
  programme: 'Guided self-help for low mood',
};
const SECRET = 'example-secret-example-secret-example-0000A';

/** Bodies that are accepted as they stand, made from the newest instruments: for readers and for generated tests. */
export function exampleBodies(instruments: readonly Instrument[]): Readonly<Record<string, unknown>> {
  const survey = versionsOf(instruments, 'survey')[0];
  const checklist = versionsOf(instruments, 'checklist')[0];
  return {
    survey: {
      secret: SECRET,
      site: SITE,
      mode: { kind: 'one-person' },
      survey: survey && part(survey),
      checklist: null,
    },
    checklist: {
      secret: SECRET,
      site: { ...SITE, programme: null },
      mode: { kind: 'one-person' },
      survey: null,
      checklist: checklist && part(checklist),
    },
    consensus: {
      secret: SECRET,
      site: SITE,
      mode: {
        kind: 'consensus',
        participants: 6,
        disagreed: [survey?.scoring.domains[0]?.id].filter(Boolean),
      },
      survey: survey && part(survey),
      checklist: checklist && part(checklist),
    },
  };
}

function part(instrument: Instrument) {
  return { instrument: instrument.id, version: instrument.version, answers: exampleAnswers(instrument) };
}

/** A team's routing answers, which show every item, and the first answer to each question that hangs on no condition. */
export function exampleAnswers(instrument: Instrument): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const page of instrument.survey.pages) {
    if (page.visibleIf === undefined) for (const element of page.elements) answer(element, answers);
  }
  return { ...answers, ...instrument.scoring.consensusAnswers };
}

function answer(element: SurveyElement, answers: Record<string, unknown>): void {
  if (element.visibleIf !== undefined) return;
  if (element.type === 'panel') for (const child of element.elements) answer(child, answers);
  else {
    const value = firstAnswer(element);
    if (value !== undefined) answers[element.name] = value;
  }
}

function firstAnswer(question: SurveyQuestion): unknown {
  if (question.type === 'radiogroup') return question.choices[0]?.value;
  if (question.type !== 'matrix') return undefined;
  const rows = question.rows.filter((row) => row.visibleIf === undefined);
  if (rows.length === 0) return undefined;
  return Object.fromEntries(rows.map((row, index) => [row.value, question.columns[index % 5]?.value]));
}
