import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { moveInvitations } from '../../../storage/mails.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { readWaveChange, refuseFixed } from '../../waves/readWaveChange.ts';
import { updateWave } from '../../waves/updateWave.ts';
import { waveView } from '../../waves/waveView.ts';
import { ChangeWaveSchema, WaveViewSchema } from '../../wire/wave.ts';

export function changeWave(deps: Deps): Route<'changeWave'> {
  return {
    id: 'changeWave',
    method: 'PATCH',
    path: '/api/waves/:id',
    summary:
      'Change what the phase still allows: while it is open, closing moves later and staff numbers go up.',
    parameters: idParameter('The wave'),
    body: { schema: ChangeWaveSchema, examples: { later: { closesAt: '2026-12-21T17:00' } } },
    answers: { 200: { description: 'The wave', type: 'application/json', schema: WaveViewSchema } },
    problems: [...WRITE_PROBLEMS, 'wave-fixed'],
    handle: async (request, scope) => {
      refuseFixed(request.body);
      const sent = parseBody(ChangeWaveSchema, request.body);
      if (Object.keys(sent).length === 0)
        throw new Problem('answers-invalid', { errors: [{ pointer: '', detail: 'must change something' }] });
      const wave = await updateWave(deps, scope.found.wave, async (now) => {
        const set = await readWaveChange(deps, now, sent);
        return { set, events: [changedEvent(deps, now, set, scope.person._id)] };
      });
      // Later is looked after when they are sent; earlier must be told to them.
      if (wave.opensAt < scope.found.wave.opensAt)
        await moveInvitations(deps.collections.mails, wave._id, wave.opensAt);
      return jsonReply(200, await waveView(deps, scope, scope.found.site, wave));
    },
  };
}

/** Times, numbers and ids are said, as they were and as they are; programme and stage are named without what they say. */
function changedEvent(deps: Deps, wave: WaveDoc, set: Partial<WaveDoc>, by: string) {
  return auditEvent(
    'wave.changed',
    { at: deps.now(), by, organisation: wave.organisation, subject: wave._id },
    { fields: Object.keys(set).sort(), was: said(wave, set), is: said({ ...wave, ...set }, set) },
  );
}

function said(wave: WaveDoc, set: Partial<WaveDoc>): Record<string, string | number> {
  const { opensAt, closesAt, expectedStaff, accountable } = wave;
  const all = { opensAt, closesAt, expectedStaff: expectedStaff.total, accountable };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in set));
}
