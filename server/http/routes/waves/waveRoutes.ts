import type { Deps } from '../../deps.ts';
import type { AnyRoute } from '../../route.ts';
import { changeWave } from './changeWave.ts';
import { getChecklist, saveChecklist } from './checklist.ts';
import { createWave } from './createWave.ts';
import { cancelWave, closeWave, reopenWave } from './endWave.ts';
import { getOutcome } from './outcome.ts';
import { deleteOwnView, getOwnView, saveOwnView } from './ownView.ts';
import { previewWave } from './previewWave.ts';
import { getProgress } from './waveProgress.ts';
import { getWave, listWaves } from './waves.ts';

/** Everything about waves but the ways into them. */
export function waveRoutes(deps: Deps): readonly AnyRoute[] {
  return [
    listWaves(deps),
    previewWave(deps),
    createWave(deps),
    getWave(deps),
    changeWave(deps),
    cancelWave(deps),
    closeWave(deps),
    reopenWave(deps),
    getProgress(deps),
    getChecklist(deps),
    saveChecklist(deps),
    getOwnView(deps),
    saveOwnView(deps),
    deleteOwnView(deps),
    getOutcome(deps),
  ];
}
