import { questionsOf } from '../instrument/questionsOf.ts';
import type { SurveyDefinition } from '../instrument/survey.ts';
import type { Answers, AnswerValue } from './answers.ts';

/** Answers as a browser sends them: the rows of a matrix under its name. */
export type SentAnswers = Readonly<Record<string, AnswerValue | Readonly<Record<string, AnswerValue>>>>;

/**
 * Stored answers in the shape in which a browser fills the survey with them again.
 *
 * Rule: the inverse of what `compileAnswers` does to matrices. Stored answers are flat, each row under its own name; here the
 * rows of a matrix stand together under its name. A matrix without an answer is left out, and so is an answer to
 * nothing that the survey asks.
 *
 * Example: `nestAnswers(survey, { 'training-time': 4 })` → `{ professionals: { 'training-time': 4 } }`.
 */
export function nestAnswers(survey: SurveyDefinition, answers: Answers): SentAnswers {
  const nested: Record<string, AnswerValue | Record<string, AnswerValue>> = {};
  for (const { question } of questionsOf(survey)) {
    if (question.type === 'matrix') {
      const rows = question.rows.filter(({ value }) => Object.hasOwn(answers, value));
      if (rows.length > 0)
        nested[question.name] = Object.fromEntries(rows.map(({ value }) => [value, answers[value]!]));
    } else if (Object.hasOwn(answers, question.name)) nested[question.name] = answers[question.name]!;
  }
  return nested;
}
