import { nextProgress } from '../../core/wave/nextProgress.ts';
import { countByRole } from '../../storage/responseCounts.ts';
import type { WaveDoc, WaveProgress } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';

/**
 * The response rate of a running wave as it may be shown to anybody, moved on if it is time; null: hidden. Whatever tells
 * how many have answered takes it from here. It is kept with the wave, so that every process shows the same.
 */
export async function liveProgress({ collections }: Deps, wave: WaveDoc): Promise<WaveProgress | null> {
  if (wave.state !== 'running') return null;
  const { _id, expectedStaff, minimumGroup, progress, progressTotal } = wave;
  const answered = await countByRole(collections, wave);
  const next = nextProgress(answered, expectedStaff.byRole, minimumGroup, progressTotal);
  if (next === null) return progress;
  const moved = await collections.waves.change(
    { _id, progressTotal },
    { set: { progress: next, progressTotal: next.answered } },
  );
  // Somebody else moved it on at the same time: theirs is what everybody sees.
  return moved === undefined ? ((await collections.waves.get(_id))?.progress ?? null) : next;
}
