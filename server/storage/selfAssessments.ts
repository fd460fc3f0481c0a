import { type Collection, Conflict } from './collection.ts';
import { StorageUnavailable } from './errors.ts';
import type { SelfAssessmentDoc } from './schemas/selfAssessments.ts';

export type SelfAssessments = Collection<SelfAssessmentDoc>;

/** What became of a submission. A replay and a deletion carry the document that was there before. */
export type StoreOutcome =
  | { readonly kind: 'stored'; readonly doc: SelfAssessmentDoc }
  | { readonly kind: 'replay'; readonly doc: SelfAssessmentDoc }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'deleted' };

/**
 * Stores a submission once per key. The unique index decides, never a look beforehand: of two at once, one stores and the
 * other finds it. The same body is a replay, another one is the key reused, and a tombstone stays deleted.
 */
export async function storeSelfAssessment(
  selfAssessments: SelfAssessments,
  doc: SelfAssessmentDoc,
): Promise<StoreOutcome> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await selfAssessments.insert(doc);
      return { kind: 'stored', doc };
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const earlier = await selfAssessments.findOne({ onceKey: doc.onceKey });
      if (earlier !== undefined) return outcomeOf(earlier, doc);
      // The id, not the key, is taken: no replay, but a fault in how ids are made.
      if (error.index !== 'onceKey') throw error;
      // The earlier one fell due between the two calls: the key is free again.
    }
  }
  throw new StorageUnavailable('the key of a submission is taken and cannot be read');
}

function outcomeOf(earlier: SelfAssessmentDoc, doc: SelfAssessmentDoc): StoreOutcome {
  if (earlier.state === 'deleted') return { kind: 'deleted' };
  return earlier.bodyMac === doc.bodyMac ? { kind: 'replay', doc: earlier } : { kind: 'key-reused' };
}

/** The document, a tombstone included; whoever asks has to check the secret against `secretHash`. */
export async function loadSelfAssessment(
  selfAssessments: SelfAssessments,
  id: string,
): Promise<SelfAssessmentDoc | undefined> {
  return await selfAssessments.get(id);
}

/**
 * Clears everything that was said and leaves a tombstone until the document falls due, so that a replay gets 410 and not a
 * second life. True if this call did it.
 */
export async function deleteSelfAssessment(selfAssessments: SelfAssessments, id: string): Promise<boolean> {
  const cleared = { bodyMac: null, asOf: null, site: null, mode: null, survey: null, checklist: null };
  const changed = await selfAssessments.change(
    { _id: id, state: 'stored' },
    { set: { state: 'deleted', ...cleared } },
  );
  return changed !== undefined;
}

/** Removes what is due at `now` (epoch milliseconds), tombstones included; says how many. Safe to run twice and in parallel. */
export async function removeDueSelfAssessments(
  selfAssessments: SelfAssessments,
  now: number,
): Promise<number> {
  return await selfAssessments.remove({ expiresAt: { lte: now } });
}
