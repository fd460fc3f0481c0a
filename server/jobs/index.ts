import { computeWave, WAVE_EVENTS } from './computeWave.ts';
import { forgetOrder } from './forgetOrder.ts';
import type { JobKinds } from './jobDeps.ts';
import { removeDue } from './removeDue.ts';

/** Every kind of background work: which events ask for it, and what it does. A new kind is one file and one line here. */
export const JOBS: JobKinds = {
  computeWave: { madeBy: WAVE_EVENTS, run: computeWave },
  forgetOrder: { madeBy: [], isStanding: true, run: forgetOrder },
  removeDue: { madeBy: [], isStanding: true, run: removeDue },
};
