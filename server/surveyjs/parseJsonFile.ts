import { pointerStep } from '../core/response/faults.ts';
import { type Finding, firstOf } from './gateFault.ts';
import { repeatedKey } from './repeatedKey.ts';

/** Panels may be nested, but whatever walks a file recurses: a hundred times this depth would exhaust the stack. */
const mostLevels = 20;

/** Names that every object has already: a value under one of them is lost or taken for another. */
const inherited = new Set(['__proto__', 'constructor', 'prototype']);

export interface ParsedFile {
  /** Undefined while the file is not fit to be read further. */
  readonly content: unknown;
  readonly findings: readonly Finding[];
}

/** Reads the bytes of an authored file as JSON: UTF-8 (with or without a byte order mark), not too deep, each key once. */
export function parseJsonFile(bytes: Uint8Array): ParsedFile {
  const text = decoded(bytes);
  if (text === undefined)
    return refused('The file is not encoded in UTF-8.', 'Save it again with the encoding UTF-8.');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refused(`This is no JSON: ${(error as Error).message}.`, 'Correct the place that is named.');
  }
  const unsafe = unsafePlaces(content);
  if (unsafe.length > 0) return { content: undefined, findings: firstOf(unsafe) };
  const repeated = repeatedKey(text);
  if (repeated === undefined) return { content, findings: [] };
  const twice = { message: 'This key stands twice; only the last would count.', mend: 'Keep one.' };
  return { content, findings: [{ path: repeated, ...twice }] };
}

const refused = (message: string, mend: string): ParsedFile => ({
  content: undefined,
  findings: [{ path: '', message, mend }],
});

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the file is too deep (the first such place) and where a key has a name that every object has. */
function unsafePlaces(content: unknown): Finding[] {
  const keys: Finding[] = [];
  let deep: Finding | undefined;
  const visit = (value: unknown, path: string, level: number): void => {
    if (typeof value !== 'object' || value === null || deep !== undefined) return;
    if (level > mostLevels) {
      deep = {
        path,
        message: `The file is nested more than ${mostLevels} levels deep here.`,
        mend: 'Put panels beside each other instead of into each other.',
      };
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const place = path + pointerStep(key);
      if (inherited.has(key))
        keys.push({
          path: place,
          message: `The key ${key} has a meaning of its own in JavaScript.`,
          mend: 'Remove it, or choose another name.',
        });
      visit(inner, place, level + 1);
    }
  };
  visit(content, '', 1);
  return deep === undefined ? keys : [...keys, deep];
}
