import { type Comparison, type Condition, ConditionError, type Literal } from './condition.ts';
import { conditionTokens, type Token } from './conditionTokens.ts';

const maxLength = 2000;
const maxDepth = 20;

interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

/**
 * Reads a condition: who is asked what.
 *
 * The rule in words: comparisons of one question with a code in single quotes or a number (`=`, `<>`), with a number
 * (`<`, `<=`, `>`, `>=`) or with a list (`anyof`), joined by `and` and `or`, with parentheses. Nothing else, so that a
 * server can promise to decide exactly as the browser does. Bounded: at most 2,000 characters, parentheses 20 deep.
 *
 * Throws a ConditionError with the place and the way to mend it. The grammar is a part of SurveyJS's own, and is held
 * to it by a differential test.
 *
 * Example: `readCondition("{treats} = 'yes' or {role} anyof ['manager', 'admin']")`.
 */
export function readCondition(text: string): Condition {
  if (text.length > maxLength)
    throw new ConditionError(
      maxLength,
      'The condition is too long',
      `Keep it within ${maxLength} characters.`,
    );
  const cursor: Cursor = { tokens: conditionTokens(text), at: 0 };
  const condition = readJoined(cursor, 'or', 0);
  const rest = peek(cursor);
  if (rest.kind !== 'end')
    throw unexpected(rest, 'Join two comparisons by "and" or "or", and close what was opened.');
  return condition;
}

/**
 * The questions that a condition rests on, each once, in the order of their first mention.
 *
 * Example: `namesIn(readCondition("{treats} = 'yes' or {role} = 'manager'"))` is `['treats', 'role']`.
 */
export function namesIn(condition: Condition): readonly string[] {
  return 'parts' in condition ? [...new Set(condition.parts.flatMap(namesIn))] : [condition.name];
}

function readJoined(cursor: Cursor, kind: 'and' | 'or', depth: number): Condition {
  const readPart = () => (kind === 'or' ? readJoined(cursor, 'and', depth) : readTerm(cursor, depth));
  const parts = [readPart()];
  while (peek(cursor).text === kind) {
    cursor.at += 1;
    parts.push(readPart());
  }
  return parts.length === 1 ? parts[0]! : { kind, parts };
}

function readTerm(cursor: Cursor, depth: number): Condition {
  const token = take(cursor);
  if (token.text === '(') {
    if (depth === maxDepth)
      throw new ConditionError(token.position, 'Too many parentheses', `Nest at most ${maxDepth} deep.`);
    const inner = readJoined(cursor, 'or', depth + 1);
    expect(cursor, ')', 'Close the parenthesis.');
    return inner;
  }
  if (token.kind !== 'name')
    throw unexpected(token, 'A comparison begins with a question in braces: {role}.');
  return readComparison(cursor, token.text.slice(1, -1));
}

function readComparison(cursor: Cursor, name: string): Condition {
  const operator = take(cursor);
  if (operator.text === 'anyof') return { kind: 'anyof', name, literals: readList(cursor) };
  if (operator.kind !== 'operator')
    throw unexpected(operator, 'After the question comes =, <>, <, <=, >, >= or anyof.');
  const position = peek(cursor).position;
  const literal = readLiteral(cursor);
  const ordered = operator.text !== '=' && operator.text !== '<>';
  if (ordered && typeof literal === 'string')
    throw new ConditionError(position, 'Text has no order', 'Compare by <, <=, > and >= with a number only.');
  return { kind: 'compare', name, operator: operator.text as Comparison, literal };
}

function readList(cursor: Cursor): readonly Literal[] {
  expect(cursor, '[', "anyof is followed by a list: ['manager', 'admin'].");
  const literals = [readLiteral(cursor)];
  while (peek(cursor).text === ',') {
    cursor.at += 1;
    literals.push(readLiteral(cursor));
  }
  expect(cursor, ']', 'Close the list, with commas between its entries.');
  return literals;
}

function readLiteral(cursor: Cursor): Literal {
  const token = take(cursor);
  if (token.kind === 'number') return Number(token.text);
  if (token.kind === 'text') return token.text.slice(1, -1);
  throw unexpected(token, "Compare with a code in single quotes, 'manager', or with a number.");
}

const peek = (cursor: Cursor): Token => cursor.tokens[cursor.at]!;

/** The next token; the end is never passed. */
function take(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.at += 1;
  return token;
}

function expect(cursor: Cursor, text: string, mend: string): void {
  const token = take(cursor);
  if (token.text !== text) throw unexpected(token, mend);
}

const unexpected = (token: Token, mend: string): ConditionError =>
  new ConditionError(
    token.position,
    token.kind === 'end' ? 'The condition ends too early' : `${token.text} is not expected here`,
    mend,
  );
