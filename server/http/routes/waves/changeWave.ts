import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
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
      return jsonReply(200, await waveView(deps, scope, scope.found.site, wave));
    },
  };
}

/** Programme and stage are named without what they say; times, numbers and ids are said. */
function changedEvent(deps: Deps, { _id, organisation }: WaveDoc, set: Partial<WaveDoc>, by: string) {
  const { opensAt, closesAt, expectedStaff, accountable } = set;
  const said = { opensAt, closesAt, expectedStaff: expectedStaff?.total, accountable };
  const facts = Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
  return auditEvent(
    'wave.changed',
    { at: deps.now(), by, organisation, subject: _id },
    { ...facts, fields: Object.keys(set).sort() },
  );
}
