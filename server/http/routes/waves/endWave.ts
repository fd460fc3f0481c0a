import { phaseOf, type WavePhase } from '../../../core/wave/phaseOf.ts';
import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Scope } from '../../authorise/who.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Reply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { updateWave } from '../../waves/updateWave.ts';
import { closingFaults, moment } from '../../waves/waveRules.ts';
import { waveView } from '../../waves/waveView.ts';
import { ReopenWaveSchema, WaveViewSchema } from '../../wire/wave.ts';

const WAVE = { 200: { description: 'The wave', type: 'application/json', schema: WaveViewSchema } } as const;
const HOUR = 3_600_000;

export function cancelWave(deps: Deps): Route<'cancelWave'> {
  return {
    id: 'cancelWave',
    method: 'POST',
    path: '/api/waves/:id/cancellation',
    summary: 'Cancel a wave that has not opened yet. Its links and invitations stop working.',
    parameters: idParameter('The wave'),
    answers: WAVE,
    problems: [...ACT_PROBLEMS, 'wave-fixed'],
    handle: (_request, scope) =>
      act(deps, scope, 'wave.cancelled', (_wave, phase) => {
        if (phase !== 'planned')
          throw fixed('Only a wave that has not opened yet can be cancelled. Close it instead.');
        return { set: { state: 'cancelled' }, facts: {} };
      }),
  };
}

export function closeWave(deps: Deps): Route<'closeWave'> {
  return {
    id: 'closeWave',
    method: 'POST',
    path: '/api/waves/:id/closing',
    summary: 'Close an open wave now. Answers begun before are taken for 24 hours more.',
    parameters: idParameter('The wave'),
    answers: WAVE,
    problems: [...ACT_PROBLEMS, 'wave-fixed'],
    handle: (_request, scope) =>
      act(deps, scope, 'wave.closed', (_wave, phase) => {
        if (phase === 'planned') throw fixed('The wave has not opened yet. Cancel it instead.');
        if (phase !== 'open') throw fixed('The wave has closed already.');
        const closesAt = deps.now();
        return { set: { closesAt }, facts: { closesAt } };
      }),
  };
}

export function reopenWave(deps: Deps): Route<'reopenWave'> {
  return {
    id: 'reopenWave',
    method: 'POST',
    path: '/api/waves/:id/reopening',
    summary:
      'Open a closed wave again, with a reason that stays in the audit log. Impossible once it is computed.',
    parameters: idParameter('The wave'),
    body: {
      schema: ReopenWaveSchema,
      examples: {
        illness: { closesAt: '2026-12-21T17:00', reason: 'Half of the team was ill in the last week' },
      },
    },
    answers: WAVE,
    problems: [...WRITE_PROBLEMS, 'wave-fixed'],
    handle: ({ body }, scope) => {
      const sent = parseBody(ReopenWaveSchema, body);
      return act(deps, scope, 'wave.reopened', (wave, phase) => {
        if (phase === 'computed')
          throw fixed('The results stand, so the wave cannot be reopened. Open a new one.');
        if (phase !== 'grace' && phase !== 'due') throw fixed('Only a closed wave can be reopened.');
        const closesAt = readClosing(deps, wave, sent.closesAt);
        return { set: { closesAt }, facts: { closesAt, reason: sent.reason } };
      });
    },
  };
}

function readClosing(deps: Deps, wave: WaveDoc, text: string): number {
  const faults: { pointer: string; detail: string }[] = [];
  const closesAt = moment('closesAt', text, wave.timeZone, faults);
  if (closesAt !== undefined) {
    faults.push(...closingFaults(wave.opensAt, closesAt, wave.timeZone));
    if (closesAt < deps.now() + HOUR)
      faults.push({ pointer: '/closesAt', detail: 'must be at least one hour from now' });
  }
  if (closesAt === undefined || faults.length > 0) throw new Problem('answers-invalid', { errors: faults });
  return closesAt;
}

const fixed = (detail: string): Problem => new Problem('wave-fixed', { detail });

type Decide = (
  wave: WaveDoc,
  phase: WavePhase,
) => { readonly set: Partial<WaveDoc>; readonly facts: Readonly<Record<string, string | number>> };

async function act(deps: Deps, scope: Scope<'wave'>, type: string, decide: Decide): Promise<Reply> {
  const { organisation, person, found } = scope;
  const wave = await updateWave(deps, found.wave, (now) => {
    const at = deps.now();
    const { set, facts } = decide(now, phaseOf(now, at));
    const base = { at, by: person._id, organisation: organisation._id, subject: now._id };
    return { set, events: [auditEvent(type, base, facts)] };
  });
  return jsonReply(200, await waveView(deps, scope, found.site, wave));
}
