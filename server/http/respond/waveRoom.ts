import { mostWaysIn } from '../../core/wave/mostWaysIn.ts';
import type { ResponseDoc } from '../../storage/schemas/responses.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';

/** How long a count holds, in milliseconds: what other processes store meanwhile goes unnoticed. */
const COUNT_HOLDS = 10_000;
const FULL_HOLDS = 1_000;
const MOST_KEPT = 2_000;

interface Counted {
  stored: number;
  readonly at: number;
}

export interface WaveRoom {
  /** Whether the open link takes one more; counts it in, if so. */
  take(wave: WaveDoc): Promise<boolean>;
}

/** Keeps a stuffed link from growing without end, at the cost of one short count now and then instead of one each time. */
export function createWaveRoom({ collections }: Deps): WaveRoom {
  const { responses } = collections;
  const counts = new Map<string, Promise<Counted>>();

  async function counted(wave: string, most: number): Promise<Counted> {
    const known = await counts.get(wave)?.catch(() => undefined);
    const holds = known !== undefined && known.stored >= most ? FULL_HOLDS : COUNT_HOLDS;
    if (known !== undefined && performance.now() - known.at < holds) return known;
    counts.delete(wave);
    if (counts.size >= MOST_KEPT) counts.delete(counts.keys().next().value!);
    const counting = countNow(wave);
    counts.set(wave, counting);
    return await counting;
  }

  async function countNow(wave: ResponseDoc['wave']): Promise<Counted> {
    const at = performance.now();
    return { stored: await responses.count({ wave }), at };
  }

  return {
    async take(wave) {
      const most = mostWaysIn(wave);
      const count = await counted(wave._id, most);
      if (count.stored >= most) return false;
      count.stored += 1;
      return true;
    },
  };
}
