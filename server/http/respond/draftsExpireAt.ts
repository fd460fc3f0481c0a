import { graceEndsAt } from '../../core/wave/moments.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Collections } from '../../storage/storage.ts';

const DAY = 86_400_000;

/** Midnight (UTC) after the day on which grace ends, so that it tells nothing about when the draft was written. */
export function draftsExpireAt(wave: Pick<WaveDoc, 'closesAt'>): number {
  return (Math.floor(graceEndsAt(wave) / DAY) + 1) * DAY;
}

/** Where the closing time was moved, drafts that nobody has opened since must not go too early, nor stay too long. */
export async function keepDraftsUntilTheEnd({ drafts }: Collections, wave: WaveDoc): Promise<void> {
  const expiresAt = draftsExpireAt(wave);
  for await (const { _id } of drafts.stream({ wave: wave._id }))
    await drafts.change({ _id, wave: wave._id }, { set: { expiresAt } });
}
