import { phaseOf } from '../../../core/wave/phaseOf.ts';
import { Problem } from '../../../problems.ts';
import { hashSecret } from '../../../secrets.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { LinkSchema } from '../../wire/wayIn.ts';

const ANSWER = { description: 'The link', type: 'application/json', schema: LinkSchema } as const;

export function getWaveLink(deps: Deps): Route<'getWaveLink'> {
  return {
    id: 'getWaveLink',
    method: 'GET',
    path: '/api/waves/:id/link',
    summary: 'The one link through which everybody answers, to copy or to print.',
    parameters: idParameter('The wave'),
    answers: { 200: ANSWER },
    problems: [...READ_PROBLEMS, 'wave-fixed'],
    handle: (_request, { found: { wave } }) => {
      demandOpenLink(wave);
      return jsonReply(200, { link: linkOf(deps, wave) });
    },
  };
}

export function renewWaveLink(deps: Deps): Route<'renewWaveLink'> {
  return {
    id: 'renewWaveLink',
    method: 'POST',
    path: '/api/waves/:id/link/renewals',
    summary: 'Make a new link; the old one and every print of it stop working at once.',
    parameters: idParameter('The wave'),
    answers: { 201: ANSWER },
    problems: [...ACT_PROBLEMS, 'wave-fixed', 'wave-closed', 'edit-conflict'],
    handle: async (_request, { found: { wave }, person }) => {
      demandOpenLink(wave);
      const at = deps.now();
      if (['computed', 'cancelled'].includes(phaseOf(wave, at))) throw new Problem('wave-closed');
      const next = { ...wave, linkGeneration: wave.linkGeneration + 1 };
      const { _id: subject, organisation, revision } = wave;
      const renewed = await deps.collections.waves.change(
        { _id: subject, revision },
        {
          set: { linkGeneration: next.linkGeneration, linkHash: hashSecret(tokenOf(deps, next)) },
          inc: { revision: 1 },
        },
        { events: [auditEvent('wave.linkRenewed', { at, by: person._id, organisation, subject })] },
      );
      if (renewed === undefined) throw new Problem('edit-conflict');
      return jsonReply(201, { link: linkOf(deps, renewed) });
    },
  };
}

function demandOpenLink({ anonymity }: WaveDoc): void {
  if (anonymity === 'open-link') return;
  throw new Problem('wave-fixed', {
    detail: 'Everybody has an invitation or a code of their own here, so there is no link for all.',
  });
}

function tokenOf({ secrets }: Deps, { _id, linkGeneration }: WaveDoc): string {
  return secrets.mint('wave', _id, linkGeneration);
}

function linkOf(deps: Deps, wave: WaveDoc): string {
  return `${deps.config.publicUrl}/respond#${tokenOf(deps, wave)}`;
}
