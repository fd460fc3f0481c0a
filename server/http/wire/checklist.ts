import { z } from 'zod';
import { PersonSchema } from './wave.ts';

/** Question → answer, flat, as stored. Which values fit, the instrument says. */
export const AnswersSchema = z.record(z.string(), z.unknown());

/** `answers` says what fits, for the documentation; without it compileAnswers has the word on them. */
export const saveChecklistSchema = (answers: z.ZodType = AnswersSchema) =>
  z.strictObject({
    revision: z.int().min(0).describe('The revision that was loaded; 0: nothing saved yet'),
    answers: answers.describe('All answers so far, not only the changed ones'),
    accountable: z.uuid({ error: 'must be the id of a person' }).optional(),
  });

export const ChecklistSchema = z.strictObject({
  instrument: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  revision: z.int(),
  answers: AnswersSchema,
  answered: z.int(),
  of: z.int(),
  carriedFrom: z
    .strictObject({ wave: z.uuid(), number: z.int() })
    .nullable()
    .describe(
      'Nothing is saved yet, and these answers are those of an earlier wave: look through them and save',
    ),
  accountable: PersonSchema,
  savedBy: PersonSchema.nullable(),
  savedAt: z.iso.datetime().nullable(),
  frozen: z.boolean().describe('The wave is computed or cancelled: nothing can be changed'),
});

export type SaveChecklist = z.infer<ReturnType<typeof saveChecklistSchema>>;
export type Checklist = z.infer<typeof ChecklistSchema>;
