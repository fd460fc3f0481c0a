export type ChecklistAnswers = Readonly<Record<string, unknown>>;

/** One answer that two people changed to different values. */
export interface Collision {
  readonly name: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly answers: ChecklistAnswers;
  readonly collisions: readonly Collision[];
  /** Names that I had changed and that stay mine. */
  readonly kept: readonly string[];
}

/** Answers are JSON; the order of keys in them means nothing. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const at = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];
  return [...keys].every((key) => same(at(a, key), at(b, key)));
}

/**
 * Joins what I changed since `base` with what somebody else saved in the meantime. Where only one of us changed an answer, that
 * change stands; where both did, differently, theirs stands (it is saved and may be relied on) and the collision is
 * named, so that I can decide.
 */
export function mergeAnswers(
  base: ChecklistAnswers,
  mine: ChecklistAnswers,
  theirs: ChecklistAnswers,
): Merged {
  const answers: Record<string, unknown> = {};
  const collisions: Collision[] = [];
  const kept: string[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])) {
    const iChanged = !same(base[name], mine[name]);
    const theyChanged = !same(base[name], theirs[name]);
    const agree = same(mine[name], theirs[name]);
    const value = iChanged && !theyChanged ? mine[name] : theirs[name];
    if (iChanged && theyChanged && !agree) collisions.push({ name, mine: mine[name], theirs: theirs[name] });
    if (iChanged && !theyChanged) kept.push(name);
    if (value !== undefined) answers[name] = value;
  }
  return { answers, collisions, kept };
}

export const sameAnswers = (a: ChecklistAnswers, b: ChecklistAnswers): boolean => same(a, b);
