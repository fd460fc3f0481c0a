import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { questionsOf } from '../../server/core/instrument/questionsOf.ts';
import type { SurveyQuestion } from '../../server/core/instrument/survey.ts';
import type { AnswerValue } from '../../server/core/response/answers.ts';
import { compileCondition } from '../../server/core/response/compileCondition.ts';
import type { SeededDraws } from './seededDraws.ts';

export interface RandomAnswersOptions {
  /** Answers that are given, such as `instrument.scoring.consensusAnswers`. */
  readonly fixed?: Readonly<Record<string, string>> | null;
  /** Share of optional questions that are answered; 0.9 unless told. */
  readonly answered?: number;
}

/**
 * What an honest browser could send for an instrument, in SurveyJS's own shape: every required question answered, some
 * of the others, nothing that is hidden. The same draws give the same answers.
 */
export function randomAnswers(
  instrument: Pick<Instrument, 'survey'>,
  draws: SeededDraws,
  { fixed = null, answered = 0.9 }: RandomAnswersOptions = {},
): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  const known: Record<string, AnswerValue> = {};
  const isShown = (conditions: readonly string[]) =>
    conditions.every((text) => compileCondition(text)(known));
  for (const { question, conditions } of questionsOf(instrument.survey)) {
    if (!isShown(conditions)) continue;
    if (question.type === 'matrix') {
      const rows = question.rows.filter(
        (row) => isShown(row.visibleIf === undefined ? [] : [row.visibleIf]) && draws.chance(answered),
      );
      if (rows.length > 0)
        raw[question.name] = Object.fromEntries(rows.map((row) => [row.value, randomValue(question, draws)]));
    } else if (question.isRequired === true || draws.chance(answered)) {
      const value = fixed?.[question.name] ?? randomValue(question, draws);
      raw[question.name] = value;
      known[question.name] = value;
    }
  }
  return raw;
}

const sentences = [
  'We agreed this in March.',
  'Zwei Wörter & <mehr>',
  'first line\nsecond line\tend',
  'متفق عليه',
  '😀 done',
  'x',
  '=1+1',
];

/** A value that the question takes; for a matrix, that one of its rows takes. */
export function randomValue(question: SurveyQuestion, draws: SeededDraws): AnswerValue {
  switch (question.type) {
    case 'matrix':
      return draws.pick(question.columns).value;
    case 'radiogroup':
      return draws.pick(question.choices).value;
    case 'checkbox':
      return question.choices
        .filter(() => draws.chance(0.5))
        .slice(0, question.maxSelectedChoices ?? question.choices.length)
        .map((choice) => String(choice.value));
    case 'comment':
      return draws.pick(sentences).slice(0, question.maxLength);
    case 'text':
      return randomLine(question, draws);
  }
}

function randomLine(question: SurveyQuestion & { readonly type: 'text' }, draws: SeededDraws): AnswerValue {
  if (question.inputType === 'number') {
    const [min, max] = [question.min ?? 0, question.max ?? 100];
    return draws.chance(0.2) ? draws.pick([min, max]) : min + draws.below(Math.min(max - min, 500) + 1);
  }
  if (question.inputType === 'date') {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${2020 + draws.below(10)}-${two(1 + draws.below(12))}-${two(1 + draws.below(28))}`;
  }
  return draws.pick(['https://example.org/protocol', 'Shared drive, folder 3', 'QM-12']);
}
