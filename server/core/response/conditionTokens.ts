import { ConditionError } from './condition.ts';

export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'word' | 'operator' | 'mark' | 'end';
  readonly text: string;
  readonly position: number;
}

/** Texts that SurveyJS reads as something else than text. */
const misread = new Set(['true', 'false', 'null', 'undefined']);

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['name', /\{[a-z][a-z0-9-]*\}/y],
  ['text', /'[a-z][a-z0-9-]*'/y],
  ['number', /-?(0|[1-9]\d{0,8})(\.\d{1,6})?(?![\w.])/y],
  ['word', /(and|or|anyof)(?=[\s([])/y],
  ['operator', /<>|<=|>=|=|<|>/y],
  ['mark', /[()[\],]/y],
];

const mends: Readonly<Record<string, string>> = {
  '{': 'Name one question in braces, in small letters, digits and hyphens: {role}.',
  "'": "Compare with a choice's code in single quotes, in small letters, digits and hyphens: 'manager'.",
  '"': 'Use single quotes around text.',
  '!': 'Write "not equal" as <>.',
  '&': 'Write "and".',
  '|': 'Write "or".',
};

const grammar =
  "Only {name} = 'text', <>, <, <=, >, >=, anyof [list], and, or and parentheses are understood.";

/**
 * Cuts a condition into tokens, the first step of `readCondition`.
 *
 * Rule: blanks separate and vanish; names stand in braces, texts in single quotes, and the last token is always `end`. Positions
 * count characters from 0. Throws a ConditionError, with the way to mend it, at the first character that belongs to no token
 * and at texts that SurveyJS would read as something else ('true', 'null').
 *
 * Source: a part of SurveyJS's condition grammar. Example: "{role} = 'it'" → name `{role}`, operator `=`, text `'it'`, end.
 */
export function conditionTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    if (/\s/.test(text[position]!)) {
      position += 1;
      continue;
    }
    const token = tokenAt(text, position);
    tokens.push(token);
    position += token.text.length;
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}

function tokenAt(text: string, position: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = position;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind === 'text' && misread.has(found.slice(1, -1)))
      throw new ConditionError(position, `${found} is not read as text`, 'Give that choice another code.');
    return { kind, text: found, position };
  }
  const start = text[position]!;
  throw new ConditionError(position, `Nothing known begins with ${start}`, mends[start] ?? grammar);
}
