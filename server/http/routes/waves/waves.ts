import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { waveView } from '../../waves/waveView.ts';
import { WaveViewSchema } from '../../wire/wave.ts';

export function listWaves(deps: Deps): Route<'listWaves'> {
  return {
    id: 'listWaves',
    method: 'GET',
    path: '/api/sites/:id/waves',
    summary: 'The waves of a site, newest first.',
    parameters: idParameter('The site'),
    answers: {
      200: { description: 'The waves', type: 'application/json', schema: z.array(WaveViewSchema) },
    },
    problems: READ_PROBLEMS,
    handle: async (_request, scope) => {
      const waves = await deps.collections.waves.find(
        { site: scope.found._id },
        { sort: { by: 'number', order: 'descending' }, limit: 200 },
      );
      return jsonReply(200, await Promise.all(waves.map((wave) => waveView(deps, scope, scope.found, wave))));
    },
  };
}

export function getWave(deps: Deps): Route<'getWave'> {
  return {
    id: 'getWave',
    method: 'GET',
    path: '/api/waves/:id',
    summary: 'One wave: its times, its phase, and what is fixed about it.',
    parameters: idParameter('The wave'),
    answers: { 200: { description: 'The wave', type: 'application/json', schema: WaveViewSchema } },
    problems: READ_PROBLEMS,
    handle: async (_request, scope) =>
      jsonReply(200, await waveView(deps, scope, scope.found.site, scope.found.wave)),
  };
}
