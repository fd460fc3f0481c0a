import type { Deps } from '../../deps.ts';
import type { AnyRoute } from '../../route.ts';
import { createWave } from './createWave.ts';
import { previewWave } from './previewWave.ts';
import { getWave, listWaves } from './waves.ts';

/** Everything about waves but the ways into them. */
export function waveRoutes(deps: Deps): readonly AnyRoute[] {
  return [listWaves(deps), previewWave(deps), createWave(deps), getWave(deps)];
}
