import type { JobDeps } from '../jobDeps.ts';

export type RetentionDeps = Pick<JobDeps, 'config' | 'collections' | 'now' | 'newId'>;

/** One kind of data that is not kept for ever. */
export interface RetentionRule {
  /** As printed and as counted in the event. */
  readonly what: string;
  /** In words: until when it is kept. */
  readonly kept: string;
  /** How many are due, and when the next one will be (epoch milliseconds; null: none is in sight). */
  due(deps: RetentionDeps): Promise<{ readonly count: number; readonly nextAt: number | null }>;
  /** Removes what is due and says how many; safe to run at any time, twice and in parallel. `by` is whose run it is. */
  remove(deps: RetentionDeps, by: 'system' | 'shell'): Promise<number>;
}

export const DAY = 86_400_000;
