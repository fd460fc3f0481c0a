import type { RawAnswers } from './asked.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Which items have another answer than before: questions by their name, statements of a matrix by their row. */
export function changedItems(before: RawAnswers, after: RawAnswers): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (same(old, now)) return [];
    if (!isRecord(old) && !isRecord(now)) return [name];
    return changedItems(isRecord(old) ? old : {}, isRecord(now) ? now : {});
  });
}
