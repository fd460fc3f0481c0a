import { z } from 'zod';

/** A refinement that tells its author what to do. */
export const mend = (message: string, how: string) => ({ message, params: { mend: how } });

/**
 * Nothing that a person types or a reader sees: control characters and line ends, half characters, code points without a
 * character, and marks that turn or hide the order of what follows (a right-to-left text needs none of them).
 */
const invisible = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Text that people read: one paragraph, plain, because a survey executes markup and pipes answers into braces. */
export const words = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    .refine(
      (text) => text === text.trim(),
      mend('The text begins or ends with a blank.', 'Cut the blank off.'),
    )
    .refine(
      (text) => !invisible.test(text),
      mend(
        'The text has a character that nobody can see: a line break, a control character or one that turns the direction.',
        'Type the text again, as one paragraph.',
      ),
    )
    .refine(
      (text) => !/[{}]/.test(text),
      mend('The text has braces: SurveyJS would pipe an answer into it.', 'Write the sentence without {…}.'),
    )
    .refine(
      (text) => !/<[a-z/!]/i.test(text),
      mend('The text has markup.', 'Write plain text; the design belongs to the theme.'),
    );

const taken = new Set(['constructor', 'prototype', 'length', 'item', 'row', 'panel', 'survey', 'choice']);

/** Name of a question, row or domain; a code among choices. */
export const code = z
  .string()
  .max(80)
  .refine(
    (name) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name),
    mend(
      'The name is not made of small letters, digits and single hyphens.',
      'Write it like training-aimed.',
    ),
  )
  .refine(
    (name) => !taken.has(name),
    mend('The name has a meaning of its own in SurveyJS or JavaScript.', 'Choose another name.'),
  );

/** A condition; whether it is inside the grammar is judged with its place in the survey (checks/conditions.ts). */
export const conditionText = z.string().min(1);
