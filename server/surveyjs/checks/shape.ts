import type { z } from 'zod';
import { pointerStep } from '../../core/response/faults.ts';
import { type Finding, firstOf } from '../gateFault.ts';
import { refusedKeys, refusedTypes } from './refusedKeys.ts';

type Issue = z.core.$ZodIssue;

/** Reads a parsed file by its schema; every departure becomes a finding that says how to mend it. */
export function checkShape<T>(
  schema: z.ZodType<T>,
  content: unknown,
): { readonly value: T | undefined; readonly findings: readonly Finding[] } {
  const result = schema.safeParse(content);
  if (result.success) return { value: result.data, findings: [] };
  return {
    value: undefined,
    findings: firstOf(result.error.issues.flatMap((issue) => findingsOf(issue, content))),
  };
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => pointerStep(String(step))).join('');

function findingsOf(issue: Issue, content: unknown): Finding[] {
  const path = pointerOf(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key));
  const type = issue.path.at(-1) === 'type' ? String(valueAt(content, issue.path)) : undefined;
  if (issue.code === 'invalid_union' && type !== undefined)
    return [
      {
        path,
        message: `The type ${type} is not allowed.`,
        mend: refusedTypes[type] ?? 'Use matrix, radiogroup, checkbox, text, comment or panel.',
      },
    ];
  return [{ path, message: messageOf(issue, valueAt(content, issue.path)), mend: mendOf(issue) }];
}

function unknownKey(path: string, key: string): Finding {
  const refused = Object.hasOwn(refusedKeys, key) ? refusedKeys[key] : undefined;
  return {
    path: path + pointerStep(key),
    message: refused === undefined ? `${key} is not known here.` : `${key} is not allowed.`,
    mend: refused ?? 'Remove it, or correct its spelling.',
  };
}

const messageOf = (issue: Issue, value: unknown): string => {
  if (value === undefined) return 'This is missing.';
  return issue.message.endsWith('.') ? issue.message : `${issue.message}.`;
};

function mendOf(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
    case 'invalid_format':
      return mendGiven(issue) ?? 'Write it in the form that surveys/README.md shows.';
    case 'invalid_type':
      return `Write ${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} here.`;
    case 'invalid_value':
      return `Write one of: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.`;
    case 'too_big':
      return `Keep it to at most ${issue.maximum}.`;
    case 'too_small':
      return issue.minimum === 1 ? 'Do not leave it empty.' : `Make it at least ${issue.minimum}.`;
    case 'invalid_key':
      return 'Write the name in small letters, digits and single hyphens.';
    default:
      return 'Write it in the form that surveys/README.md shows.';
  }
}

function mendGiven(issue: Issue): string | undefined {
  const given = (issue as { params?: { mend?: unknown } }).params?.mend;
  return typeof given === 'string' ? given : undefined;
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    content,
  );
}
