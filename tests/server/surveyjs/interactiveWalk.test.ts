import { Model, type Question, type QuestionMatrixModel } from 'survey-core';
import type { Instrument } from '../../../server/core/instrument/instrument.ts';
import { questionsOf } from '../../../server/core/instrument/questionsOf.ts';
import type { SurveyQuestion } from '../../../server/core/instrument/survey.ts';
import { compileAnswers } from '../../../server/core/response/compileAnswers.ts';
import { readInstruments } from '../../../server/surveyjs/readInstruments.ts';
import { smallParts } from '../../support/fixtureInstruments.ts';
import { randomValue } from '../../support/randomAnswers.ts';
import { type SeededDraws, seededDraws } from '../../support/seededDraws.ts';

type Definitions = ReadonlyMap<string, SurveyQuestion>;

/** One thing that a person does on the page in front of them: answer, change, clear, go on, go back. */
function step(model: Model, definitions: Definitions, draws: SeededDraws): void {
  const move = draws.below(12);
  if (move === 0) model.nextPage();
  else if (move === 1) model.prevPage();
  else if (move === 2) model.currentPageNo = draws.below(model.currentPageNo + 1);
  else {
    const shown = model.currentPage.questions.filter((question: Question) => question.isVisible);
    if (shown.length > 0) answer(draws.pick<Question>(shown), definitions, draws);
  }
}

function answer(question: Question, definitions: Definitions, draws: SeededDraws): void {
  const definition = definitions.get(question.name)!;
  const clears = draws.chance(0.1);
  if (definition.type !== 'matrix') {
    if (clears) question.clearValue();
    else question.value = randomValue(definition, draws);
    return;
  }
  const rows = (question as QuestionMatrixModel).visibleRows;
  for (let count = 1 + draws.below(3); count > 0 && rows.length > 0; count -= 1)
    draws.pick(rows).value = clears ? undefined : randomValue(definition, draws);
}

/** Goes on to the end; a person who is told what is missing answers it. */
function complete(model: Model, definitions: Definitions, draws: SeededDraws): void {
  for (let attempt = 0; attempt < 100 && model.state === 'running'; attempt += 1) {
    if (model.isLastPage ? model.completeLastPage() : model.nextPage()) continue;
    for (const question of model.currentPage.questions)
      if (question.isVisible && question.errors.length > 0) answer(question, definitions, draws);
  }
}

/** SurveyJS's shape made flat, by nothing but the shape itself. */
const flat = (data: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value)
        : [[key, value]],
    ),
  );

const cases = [
  ['tests/fixtures/instruments', 'small-survey', 1_000],
  ['tests/fixtures/instruments', 'small-checklist', 700],
  ['surveys', 'web-therapy-readiness', 250],
  ['surveys', 'web-therapy-protocols', 60],
  ['surveys', 'web-therapy-pulse', 20],
] as const;

const load = async (root: string, id: string): Promise<Instrument> =>
  (await readInstruments(root, root === 'surveys' ? undefined : smallParts)).instruments.find(
    (one) => one.id === id,
  )!;

test.each(cases)(
  'what a person sends, we accept and keep: %s/%s, %d walks',
  async (root, id, walks) => {
    const instrument = await load(root, id);
    const judge = compileAnswers(instrument);
    const definitions = new Map(
      questionsOf(instrument.survey).map(({ question }) => [question.name, question]),
    );
    const model = new Model(JSON.parse(JSON.stringify(instrument.survey)));
    const draws = seededDraws(7_002);
    for (let walk = 0; walk < walks; walk += 1) {
      model.clear(true, true);
      for (let steps = 5 + draws.below(40); steps > 0; steps -= 1) step(model, definitions, draws);
      // Mid-way, with values that only finishing would clear: SurveyJS finds it whole, so do we.
      if (model.validate(false, false)) expect(judge(model.data)).toMatchObject({ ok: true });
      complete(model, definitions, draws);
      expect(model.state).toBe('completed');
      const result = judge(model.data);
      expect(result.ok ? result.answers : result.faults).toEqual(flat(model.data));
    }
  },
  180_000,
);
