import type { Outcome } from '../../../api/call.ts';

/** Several answers as one; the first that is none stands for all. */
export async function allOf<T extends object>(
  asked: {
    readonly [K in keyof T]: Promise<Outcome<T[K]>>;
  },
): Promise<Outcome<T>> {
  const names = Object.keys(asked) as (keyof T)[];
  const outcomes = await Promise.all(names.map((name) => asked[name]));
  const bodies: Partial<T> = {};
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.kind !== 'answer') return outcome;
    bodies[names[at]!] = outcome.body;
  }
  return { kind: 'answer', body: bodies as T, status: 200 };
}
