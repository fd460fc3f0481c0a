import type { Choice, SurveyQuestion } from '../instrument/survey.ts';
import type { AnswerValue } from './answers.ts';
import { isDay } from './isDay.ts';

/** What a rule makes of one sent value: the answer, nothing (left empty), or what is wrong with it. */
export type Reading =
  | { readonly answer: AnswerValue }
  | { readonly empty: true }
  | { readonly problem: string };

export type ValueRule = (sent: unknown) => Reading;

const empty: Reading = { empty: true };
const problem = (text: string): Reading => ({ problem: text });

/**
 * The rule for the value of one question; for a matrix, of one of its rows. Made once, applied to every response.
 *
 * Rule: a choice must be on the list and of its type ("4" is not 4); several choices are different ones within their number; a
 * count is a whole number within its range; a day exists in the calendar; a text fits its length (UTF-16 units) and holds no
 * control characters. It never throws and never guesses: it gives the answer, `empty`, or the problem in words.
 *
 * Example: a radiogroup of 1 and 2: `valueRule(question)(2)` is `{ answer: 2 }`, of "2" it is `{ problem: 'must be one of 1, 2' }`.
 */
export function valueRule(question: SurveyQuestion): ValueRule {
  switch (question.type) {
    case 'matrix':
      return choiceRule(question.columns);
    case 'radiogroup':
      return choiceRule(question.choices);
    case 'checkbox':
      return severalRule(question.choices, question.maxSelectedChoices ?? question.choices.length);
    case 'comment':
      return textRule(question.maxLength, true);
    case 'text':
      if (question.inputType === 'number') return countRule(question.min, question.max);
      return question.inputType === 'date' ? dayRule : textRule(question.maxLength ?? 0, false);
  }
}

/** One of the listed values, of the same type: "4" is not 4. */
function choiceRule(choices: readonly Choice[]): ValueRule {
  const readings = new Map<unknown, Reading>(choices.map(({ value }) => [value, { answer: value }]));
  const refused = problem(`must be one of ${choices.map(({ value }) => JSON.stringify(value)).join(', ')}`);
  return (sent) => readings.get(sent) ?? refused;
}

function severalRule(choices: readonly Choice[], most: number): ValueRule {
  const known = new Set<unknown>(choices.map(({ value }) => value));
  const refused = problem(
    `must be a list of at most ${most} different values out of ${[...known].join(', ')}`,
  );
  return (sent) => {
    if (!Array.isArray(sent) || sent.length > most || new Set(sent).size < sent.length) return refused;
    if (!sent.every((one) => known.has(one))) return refused;
    return sent.length === 0 ? empty : { answer: sent.map(String) };
  };
}

/** A whole number within its range, both ends included. */
function countRule(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): ValueRule {
  const refused = problem(`must be a whole number from ${min} to ${max}`);
  return (sent) =>
    Number.isSafeInteger(sent) && (sent as number) >= min && (sent as number) <= max
      ? { answer: (sent as number) + 0 }
      : refused;
}

const notADay = problem('must be a day that exists, written as YYYY-MM-DD');

const dayRule: ValueRule = (sent) => {
  if (sent === '') return empty;
  return isDay(sent) ? { answer: sent } : notADay;
};

/** Control characters and lone surrogates: nothing that a person types, and poison for stores and PDF alike. */
const unprintable = /[\p{Cc}\p{Cs}]/u;
const unprintableInLines = /(?![\n\t])[\p{Cc}\p{Cs}]/u;

/** Text is measured in UTF-16 units, as the browser's `maxlength` and SurveyJS measure it. */
function textRule(maxLength: number, manyLines: boolean): ValueRule {
  const refused = manyLines ? unprintableInLines : unprintable;
  return (sent) => {
    if (typeof sent !== 'string') return problem('must be text');
    if (sent.length > maxLength) return problem(`must be at most ${maxLength} characters long`);
    if (refused.test(sent)) return problem('must not hold control characters or broken characters');
    return sent.trim() === '' ? empty : { answer: sent };
  };
}
