import { z } from 'zod';
import { AnswersSchema } from './checklist.ts';

/** `answers` says what fits, for the documentation; without it compileAnswers has the word on them. */
export const saveOwnViewSchema = (answers: z.ZodType = AnswersSchema) => z.strictObject({ answers });

/** The caller's own answers, under their own name and outside the wave. */
export const OwnViewSchema = z.strictObject({
  instrument: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  answers: AnswersSchema.nullable().describe('Null: not answered yet'),
  savedAt: z.iso.datetime().nullable(),
  frozen: z.boolean().describe('The wave is computed or cancelled: nothing can be changed'),
});

export type SaveOwnView = z.infer<ReturnType<typeof saveOwnViewSchema>>;
export type OwnView = z.infer<typeof OwnViewSchema>;
