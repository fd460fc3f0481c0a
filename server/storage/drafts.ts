import { type Collection, Conflict } from './collection.ts';
import type { DraftDoc } from './schemas/drafts.ts';

/** `full`: the wave holds as many drafts as it may. `taken`: another wave has a draft of this id. */
export type DraftOutcome = 'saved' | 'full' | 'taken';

/** Writes a draft over the one of the same id and wave, or as a new one while the wave has fewer than `most`. */
export async function saveDraft(
  drafts: Collection<DraftDoc>,
  draft: DraftDoc,
  most: number,
): Promise<DraftOutcome> {
  if (await overwrite(drafts, draft)) return 'saved';
  if ((await drafts.count({ wave: draft.wave })) >= most) return 'full';
  try {
    await drafts.insert(draft);
    return 'saved';
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return (await overwrite(drafts, draft)) ? 'saved' : 'taken';
  }
}

async function overwrite(drafts: Collection<DraftDoc>, draft: DraftDoc): Promise<boolean> {
  const { _id, wave, ciphertext, expiresAt } = draft;
  return (await drafts.change({ _id, wave }, { set: { ciphertext, expiresAt } })) !== undefined;
}
