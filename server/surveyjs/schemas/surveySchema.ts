import { z } from 'zod';
import type { SurveyDefinition, SurveyElement } from '../../core/instrument/survey.ts';
import { code, conditionText, mend, words } from './words.ts';

const shown = {
  name: code,
  description: words(1000).exactOptional(),
  visibleIf: conditionText.exactOptional(),
};

const asked = {
  ...shown,
  title: words(500),
  isRequired: z.boolean().exactOptional(),
  requiredErrorText: words(300).exactOptional(),
  titleLocation: z.enum(['default', 'top', 'hidden']).exactOptional(),
};

const choice = z.strictObject({
  value: z.union([code, z.int().min(0).max(1000)]),
  text: words(200),
});

const choices = z
  .array(choice)
  .min(1)
  .max(30)
  .refine(
    (list) => new Set(list.map((one) => String(one.value))).size === list.length,
    mend('Two choices have the same value.', 'Give each choice its own value.'),
  );

const matrix = z.strictObject({
  type: z.literal('matrix'),
  ...asked,
  isRequired: z.literal(false).exactOptional(),
  columns: choices,
  rows: z
    .array(z.strictObject({ value: code, text: words(500), visibleIf: conditionText.exactOptional() }))
    .min(1)
    .max(100),
  rowTitleWidth: z
    .string()
    .regex(/^\d+px$/)
    .exactOptional(),
});

const radiogroup = z.strictObject({ type: z.literal('radiogroup'), ...asked, choices });

const checkbox = z.strictObject({
  type: z.literal('checkbox'),
  ...asked,
  choices: choices.refine(
    (list) => list.every((one) => typeof one.value === 'string'),
    mend('A choice of several has a number as its value.', 'Use a code in letters.'),
  ),
  maxSelectedChoices: z.int().min(1).max(30).exactOptional(),
});

const text = z
  .strictObject({
    type: z.literal('text'),
    ...asked,
    inputType: z.enum(['text', 'number', 'date']).exactOptional(),
    min: z.int().exactOptional(),
    max: z.int().exactOptional(),
    maxLength: z.int().min(1).max(2000).exactOptional(),
    placeholder: words(200).exactOptional(),
  })
  .refine(
    (one) => (one.inputType ?? 'text') !== 'text' || one.maxLength !== undefined,
    mend('A line of text has no maxLength.', 'Add maxLength, at most 2000.'),
  )
  .refine(
    (one) =>
      one.inputType !== 'number' || (one.min !== undefined && one.max !== undefined && one.min <= one.max),
    mend('A number has no range.', 'Add min and max, with min not above max.'),
  )
  .refine(
    (one) => (one.inputType === 'number' ? one.maxLength === undefined : (one.min ?? one.max) === undefined),
    mend('The limits do not belong to this inputType.', 'min and max go with numbers, maxLength with text.'),
  );

const comment = z.strictObject({
  type: z.literal('comment'),
  ...asked,
  maxLength: z.int().min(1).max(10_000),
  rows: z.int().min(1).max(20).exactOptional(),
  placeholder: words(200).exactOptional(),
});

const panel = z.strictObject({
  type: z.literal('panel'),
  ...shown,
  title: words(500).exactOptional(),
  state: z.enum(['default', 'collapsed', 'expanded']).exactOptional(),
  get elements(): z.ZodArray<z.ZodType<SurveyElement>> {
    return z.array(element).min(1);
  },
});

const element: z.ZodType<SurveyElement> = z.discriminatedUnion('type', [
  panel,
  matrix,
  radiogroup,
  checkbox,
  text,
  comment,
]);

/** Where SurveyJS shows the thing: `'top'`, `'onPage'`, … */
const flag = z.union([z.boolean(), z.string().regex(/^[a-zA-Z]{1,30}$/)]).exactOptional();

/** The part of SurveyJS that an instrument may use; core/instrument/survey.ts says why. */
export const surveySchema: z.ZodType<SurveyDefinition> = z.strictObject({
  title: words(200),
  description: words(1000).exactOptional(),
  clearInvisibleValues: z.literal('onHidden'),
  showTitle: z.boolean().exactOptional(),
  showQuestionNumbers: flag,
  showProgressBar: flag,
  showNavigationButtons: flag,
  showCompletePage: z.boolean().exactOptional(),
  completeText: words(60).exactOptional(),
  questionErrorLocation: z.enum(['top', 'bottom']).exactOptional(),
  checkErrorsMode: z.enum(['onNextPage', 'onValueChanged', 'onComplete']).exactOptional(),
  widthMode: z.enum(['static', 'responsive', 'auto']).exactOptional(),
  width: z
    .string()
    .regex(/^\d+(px|%)$/)
    .exactOptional(),
  pages: z
    .array(
      z.strictObject({
        name: code,
        title: words(200),
        description: words(1000).exactOptional(),
        visibleIf: conditionText.exactOptional(),
        elements: z.array(element).min(1),
      }),
    )
    .min(1)
    .max(50),
});
