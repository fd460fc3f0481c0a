import { seededRandom } from './seededRandom.ts';

/** Draws that are the same in every run: a case that fails can be run again. */
export interface SeededDraws {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function seededDraws(seed: number): SeededDraws {
  const next = seededRandom(seed);
  const below = (end: number): number => Math.floor(next() * end);
  return { below, chance: (share) => next() < share, pick: (from) => from[below(from.length)]! };
}
