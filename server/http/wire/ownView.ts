import { z } from 'zod';
import { AnswersSchema } from './checklist.ts';

export const SaveOwnViewSchema = z.strictObject({ answers: AnswersSchema });

/** The caller's own answers, under their own name and outside the wave. */
export const OwnViewSchema = z.strictObject({
  instrument: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  answers: AnswersSchema.nullable().describe('Null: not answered yet'),
  savedAt: z.iso.datetime().nullable(),
  frozen: z.boolean().describe('The wave is computed or cancelled: nothing can be changed'),
});

export type SaveOwnView = z.infer<typeof SaveOwnViewSchema>;
export type OwnView = z.infer<typeof OwnViewSchema>;
