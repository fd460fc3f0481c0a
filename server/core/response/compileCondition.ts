import type { AnswerValue } from './answers.ts';
import type { Comparison, Condition, Literal } from './condition.ts';
import { readCondition } from './readCondition.ts';

/** Answers known so far; a question without an answer is absent or undefined. */
export type Values = Readonly<Record<string, AnswerValue | undefined>>;

export type Test = (values: Values) => boolean;

/**
 * Turns a condition into a function of the answers given so far.
 *
 * The rule in words, all of it SurveyJS's: a missing answer equals nothing, so `=`, `anyof` and every order are false
 * and `<>` is true; codes are compared without regard to capitals and surrounding blanks; a number equals the same
 * number written as text; `anyof` holds when the answer, or one of several answers, is in the list.
 *
 * `values` should not inherit anything under a question's name; instruments cannot use such names. Throws a
 * ConditionError for a text outside the grammar (see readCondition).
 *
 * Example: `compileCondition("{role} = 'manager'")({ role: 'manager' })` is true.
 */
export function compileCondition(text: string): Test {
  return closureOf(readCondition(text));
}

function closureOf(condition: Condition): Test {
  switch (condition.kind) {
    case 'and': {
      const tests = condition.parts.map(closureOf);
      return (values) => tests.every((test) => test(values));
    }
    case 'or': {
      const tests = condition.parts.map(closureOf);
      return (values) => tests.some((test) => test(values));
    }
    case 'anyof': {
      const { name, literals } = condition;
      return (values) => isAnyOf(values[name], literals);
    }
    case 'compare':
      return comparisonOf(condition.name, condition.operator, condition.literal);
  }
}

function comparisonOf(name: string, operator: Comparison, literal: Literal): Test {
  const limit = Number(literal);
  switch (operator) {
    case '=':
      return (values) => isEqual(values[name], literal);
    case '<>':
      return (values) => !isEqual(values[name], literal);
    case '<':
      return (values) => numberOf(values[name]) < limit;
    case '<=':
      return (values) => numberOf(values[name]) <= limit;
    case '>':
      return (values) => numberOf(values[name]) > limit;
    case '>=':
      return (values) => numberOf(values[name]) >= limit;
  }
}

/** Not a number (so that every order is false) for what is missing or has no order. */
function numberOf(value: AnswerValue | undefined): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

function isEqual(value: AnswerValue | undefined, literal: Literal): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  if (value === literal) return true;
  if (typeof literal === 'number') return numberOf(value) === literal;
  return typeof value === 'string' && value.trim().toLowerCase() === literal;
}

const isAnyOf = (value: AnswerValue | undefined, literals: readonly Literal[]): boolean =>
  typeof value === 'object'
    ? value.some((one) => literals.some((literal) => isEqual(one, literal)))
    : literals.some((literal) => isEqual(value, literal));
