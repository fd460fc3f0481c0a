import type { Storage } from '../../../../server/storage/storage.ts';
import { computeWaveSuite } from '../../jobs/computeWaveSuite.ts';
import { changeWaveSuite } from './changeWaveSuite.ts';
import { checklistSuite } from './checklistSuite.ts';
import { clockSuite } from './clockSuite.ts';
import { createWaveSuite } from './createWaveSuite.ts';
import { outcomeSuite } from './outcomeSuite.ts';
import { progressSuite } from './progressSuite.ts';

/** Waves from being opened to being computed, over one engine. */
export function waveSuites(open: () => Promise<Storage>): void {
  createWaveSuite(open);
  changeWaveSuite(open);
  progressSuite(open);
  checklistSuite(open);
  computeWaveSuite(open);
  outcomeSuite(open);
  clockSuite(open);
}
