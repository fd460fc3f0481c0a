import { removeDueSelfAssessments } from '../storage/selfAssessments.ts';
import type { Collections } from '../storage/storage.ts';

export interface RemovalDeps {
  readonly collections: Collections;
  readonly now: () => number;
}

/** Removes every result whose last day has passed, tombstones included; says how many. Safe to run at any time and twice. */
export async function removeDueResults({ collections, now }: RemovalDeps): Promise<number> {
  return await removeDueSelfAssessments(collections.selfAssessments, now());
}
