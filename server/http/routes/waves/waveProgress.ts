import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { liveProgress } from '../../waves/liveProgress.ts';
import { type Progress, ProgressSchema } from '../../wire/wave.ts';

export function getProgress(deps: Deps): Route<'getProgress'> {
  return {
    id: 'getProgress',
    method: 'GET',
    path: '/api/waves/:id/progress',
    summary: 'The response rate, in steps that show no single answer arrive; hidden below the group size.',
    parameters: idParameter('The wave'),
    answers: { 200: { description: 'The response rate', type: 'application/json', schema: ProgressSchema } },
    problems: READ_PROBLEMS,
    handle: async (_request, { found: { wave } }) => {
      const shown = wave.outcome === null ? await liveProgress(deps, wave) : wave.outcome;
      return jsonReply(200, view(wave, shown, await invitedTo(deps, wave)));
    },
  };
}

function view(
  { expectedStaff, minimumGroup }: WaveDoc,
  shown: { readonly answered: number | null } | null,
  invited: number | null,
): Progress {
  return {
    answered: shown?.answered ?? null,
    expected: expectedStaff.total,
    step: minimumGroup,
    invited,
  };
}

/** Invitations are gone once the wave is computed. */
async function invitedTo({ collections }: Deps, wave: WaveDoc): Promise<number | null> {
  if (wave.anonymity === 'open-link' || wave.state !== 'running') return null;
  return await collections.invitations.count({ wave: wave._id });
}
