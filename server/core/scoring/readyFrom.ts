import type { BandRule } from '../instrument/instrument.ts';

/**
 * Where Ready begins: the printed score from which a subdomain is a strength and no longer asks for an action.
 *
 * Rule: the `min` of the instrument's own band `ready`, 0–100. 100 where an instrument has no such band: then nothing short
 * of the full score counts as done.
 * Source: the instrument's scoring rule. Example: bands early 0, developing 50.1, ready 75 → 75.
 */
export function readyFrom(bands: readonly BandRule[]): number {
  return bands.find((band) => band.id === 'ready')?.min ?? 100;
}
