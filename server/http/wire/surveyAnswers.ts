import { z } from 'zod';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { SurveyElement, SurveyPage, SurveyQuestion } from '../../core/instrument/survey.ts';
import { MANY_LINES, ONE_LINE } from './text.ts';

/**
 * What a browser may send for one instrument version, as a schema for the documentation. It allows whatever some
 * routing allows; compileAnswers is the judge and also knows what is hidden and then required.
 */
export function surveyAnswersSchema(instrument: Instrument): z.ZodType {
  const shape: Record<string, z.ZodType> = {};
  for (const page of instrument.survey.pages) collect(page, page.visibleIf !== undefined, shape);
  return z.strictObject(shape);
}

function collect(
  parent: SurveyPage | (SurveyElement & { type: 'panel' }),
  conditional: boolean,
  shape: Record<string, z.ZodType>,
): void {
  for (const element of parent.elements) {
    const maybeHidden = conditional || element.visibleIf !== undefined;
    if (element.type === 'panel') collect(element, maybeHidden, shape);
    else
      shape[element.name] =
        element.isRequired && !maybeHidden ? answerSchema(element) : answerSchema(element).optional();
  }
}

function answerSchema(question: SurveyQuestion): z.ZodType {
  switch (question.type) {
    case 'matrix': {
      const cell = oneOf(question.columns.map((column) => column.value)).optional();
      return z.strictObject(Object.fromEntries(question.rows.map((row) => [row.value, cell])));
    }
    case 'radiogroup':
      return oneOf(question.choices.map((choice) => choice.value));
    case 'checkbox':
      return z
        .array(oneOf(question.choices.map((choice) => choice.value)))
        .max(question.maxSelectedChoices ?? question.choices.length)
        .meta({ uniqueItems: true });
    case 'comment':
      return z.string().max(question.maxLength).regex(MANY_LINES);
    case 'text':
      if (question.inputType === 'number')
        return z
          .int()
          .min(question.min ?? Number.MIN_SAFE_INTEGER)
          .max(question.max ?? Number.MAX_SAFE_INTEGER);
      if (question.inputType === 'date') return z.union([z.iso.date(), z.literal('')]);
      return z
        .string()
        .max(question.maxLength ?? 0)
        .regex(ONE_LINE);
  }
}

function oneOf(values: readonly (string | number)[]): z.ZodType {
  return z.literal([...values]);
}
