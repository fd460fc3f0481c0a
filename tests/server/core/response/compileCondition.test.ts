import { ConditionRunner } from 'survey-core';
import type { AnswerValue } from '../../../../server/core/response/answers.ts';
import { compileCondition, type Values } from '../../../../server/core/response/compileCondition.ts';
import { ConditionError } from '../../../../server/core/response/condition.ts';
import { namesIn, readCondition } from '../../../../server/core/response/readCondition.ts';
import { type SeededDraws, seededDraws } from '../../../support/seededDraws.ts';

const names = ['role', 'treats', 'stage-now'];
const codes = ['yes', 'no', 'manager', 'it', 'n-a', 'e1'];
const numbers = [0, 1, 2, 10, -3, 1.5];

const literalText = (random: SeededDraws) =>
  random.chance(0.5) ? `'${random.pick(codes)}'` : String(random.pick(numbers));

function comparisonText(random: SeededDraws): string {
  const name = `{${random.pick(names)}}`;
  const kind = random.below(4);
  if (kind === 0) {
    const list = Array.from({ length: 1 + random.below(3) }, () => literalText(random));
    return `${name} anyof [${list.join(', ')}]`;
  }
  if (kind === 1) return `${name} ${random.pick(['<', '<=', '>', '>='])} ${random.pick(numbers)}`;
  return `${name} ${random.pick(['=', '<>'])} ${literalText(random)}`;
}

function conditionText(random: SeededDraws, depth: number): string {
  if (depth === 0 || random.chance(0.3)) return comparisonText(random);
  const inner = `${conditionText(random, depth - 1)} ${random.pick(['and', 'or'])} ${conditionText(random, depth - 1)}`;
  return random.chance(0.4) ? `(${inner})` : inner;
}

const scalar = (random: SeededDraws): string | number =>
  random.pick<string | number>([...codes, ...numbers, '1', '10', '-3', '1.5', 'Yes', ' no ', 'other', '0']);

function someValue(random: SeededDraws): AnswerValue | undefined {
  if (random.chance(0.2)) return undefined;
  if (random.chance(0.75)) return scalar(random);
  return Array.from({ length: random.below(4) }, () => String(scalar(random)));
}

test('decides as SurveyJS decides, in 6,000 seeded cases', () => {
  const random = seededDraws(20_260_115);
  for (let round = 0; round < 600; round += 1) {
    const text = conditionText(random, 3);
    const ours = compileCondition(text);
    const theirs = new ConditionRunner(text);
    for (let draw = 0; draw < 10; draw += 1) {
      const values: Record<string, AnswerValue> = {};
      for (const name of names) {
        const value = someValue(random);
        // An order between a list and a number is nothing that an instrument can ask for.
        if (value !== undefined && !(typeof value === 'object' && /[<>](?!>)/.test(text)))
          values[name] = value;
      }
      expect({ text, values, holds: ours(values) }).toEqual({
        text,
        values,
        holds: theirs.runValues(values) === true,
      });
    }
  }
});

test('a missing answer satisfies only "not equal"', () => {
  const none: Values = {};
  expect(compileCondition("{role} <> 'it'")(none)).toBe(true);
  for (const text of ["{role} = 'it'", '{role} < 1', '{role} >= 0', '{role} = 0', "{role} anyof ['it']"])
    expect([text, compileCondition(text)(none)]).toEqual([text, false]);
});

test('"and" binds tighter than "or", and parentheses win', () => {
  const values = { a: 'y' };
  expect(compileCondition("{a} = 'y' or {b} = 'y' and {c} = 'y'")(values)).toBe(true);
  expect(compileCondition("({a} = 'y' or {b} = 'y') and {c} = 'y'")(values)).toBe(false);
});

test('names each question once', () => {
  expect(namesIn(readCondition("{a} = 1 or ({b} anyof ['x'] and {a} <> 2)"))).toEqual(['a', 'b']);
});

test.each([
  ['', 0],
  ['   ', 3],
  ["role = 'it'", 0],
  ["{role} = 'it", 9],
  ['{role} = "it"', 9],
  ["{role} == 'it'", 8],
  ["{role} != 'it'", 7],
  ["{role} contains 'it'", 7],
  ['{role} notempty', 7],
  ["iif({role} = 'it', 1, 2)", 0],
  ["{role} = 'it' and", 14],
  ["{role} = 'it' {treats} = 'yes'", 14],
  ["({role} = 'it'", 14],
  ["{role} = 'it')", 13],
  ["{role} = 'it' && {treats} = 'yes'", 14],
  ['{role} = {treats}', 9],
  ["'it' = {role}", 0],
  ["{role} > 'it'", 9],
  ["{role} = 'true'", 9],
  ['{role} anyof []', 14],
  ["{role} anyof ['it',]", 19],
  ["{role} anyof 'it'", 13],
  ['{role} = 01', 9],
  ['{role} = 1e9', 9],
  ['{a.b} = 1', 0],
  ['{__proto__} = 1', 0],
  ['{a} = 1 + 1', 8],
  ["{a} = 'x' or not {b} = 1", 13],
])('refuses %j at character %d', (text, position) => {
  const refusal = catchError(() => compileCondition(text));
  expect(refusal).toBeInstanceOf(ConditionError);
  expect((refusal as ConditionError).position).toBe(position);
  expect((refusal as ConditionError).mend).not.toBe('');
});

test('is bounded in length and depth', () => {
  const long = Array.from({ length: 300 }, () => '{a} = 1').join(' or ');
  expect(catchError(() => compileCondition(long))).toBeInstanceOf(ConditionError);
  const nested = (depth: number) => `${'('.repeat(depth)}{a} = 1${')'.repeat(depth)}`;
  expect(compileCondition(nested(20))({ a: 1 })).toBe(true);
  expect(catchError(() => compileCondition(nested(21)))).toBeInstanceOf(ConditionError);
});

function catchError(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
