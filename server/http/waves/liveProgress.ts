import { nextProgress } from '../../core/wave/nextProgress.ts';
import type { WaveDoc, WaveProgress } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';

/**
 * The response rate of a running wave as it may be shown to anybody, moved on if it is time; null: hidden. Whatever tells
 * how many have answered takes it from here. It is kept with the wave, so that every process shows the same.
 */
export async function liveProgress({ collections }: Deps, wave: WaveDoc): Promise<WaveProgress | null> {
  if (wave.state !== 'running') return null;
  const { _id, minimumGroup, progress, progressTotal } = wave;
  // Withdrawn ones count on: were the figure to wait for those that stay, withdrawing would measure who else has come.
  const arrived = await collections.responses.count({ wave: _id });
  const answered = nextProgress(arrived, minimumGroup, progressTotal);
  if (answered === null) return progress;
  const next = { answered };
  const moved = await collections.waves.change(
    { _id, progressTotal },
    { set: { progress: next, progressTotal: answered } },
  );
  // Somebody else moved it on at the same time: theirs is what everybody sees.
  return moved === undefined ? ((await collections.waves.get(_id))?.progress ?? null) : next;
}
