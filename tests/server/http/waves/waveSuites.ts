import type { Storage } from '../../../../server/storage/storage.ts';
import { computeWaveSuite } from '../../jobs/computeWaveSuite.ts';
import { changeWaveSuite } from './changeWaveSuite.ts';
import { createWaveSuite } from './createWaveSuite.ts';
import { progressSuite } from './progressSuite.ts';

/** Waves from being opened to being computed, over one engine. */
export function waveSuites(open: () => Promise<Storage>): void {
  createWaveSuite(open);
  changeWaveSuite(open);
  progressSuite(open);
  computeWaveSuite(open);
}
