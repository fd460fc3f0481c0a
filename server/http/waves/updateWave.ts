import { Problem } from '../../problems.ts';
import type { EventDraft } from '../../storage/collection.ts';
import { StorageUnavailable } from '../../storage/errors.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import { keepDraftsUntilTheEnd } from '../respond/draftsExpireAt.ts';

export interface WaveChange {
  readonly set: Partial<WaveDoc>;
  readonly events: readonly EventDraft[];
}

/**
 * Changes a wave by what it is now, never by what it was: `decide` is asked again whenever somebody else, or the job that
 * computes it, was faster. It throws for what the wave no longer allows, and gives null where there is nothing to change.
 */
export async function updateWave(
  { collections }: Deps,
  known: WaveDoc,
  decide: (wave: WaveDoc) => WaveChange | null | Promise<WaveChange | null>,
): Promise<WaveDoc> {
  let wave: WaveDoc | undefined = known;
  for (let attempt = 0; attempt < 20 && wave !== undefined; attempt += 1) {
    const change = await decide(wave);
    if (change === null) return wave;
    const { _id, state, revision }: WaveDoc = wave;
    const changed = await collections.waves.change(
      { _id, state, revision },
      { set: change.set, inc: { revision: 1 } },
      { events: change.events },
    );
    if (changed !== undefined) {
      if (change.set.closesAt !== undefined) await keepDraftsUntilTheEnd(collections, changed);
      return changed;
    }
    wave = await collections.waves.get(_id);
  }
  if (wave === undefined) throw new Problem('not-found');
  throw new StorageUnavailable('a wave is being changed without a pause');
}
