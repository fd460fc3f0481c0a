import { disclosedCounts } from '../core/disclosure/disclosedCounts.ts';
import { computableAt } from '../core/wave/moments.ts';
import { auditEvent } from '../storage/auditEvent.ts';
import { countByRole } from '../storage/responseCounts.ts';
import type { WaveDoc, WaveOutcome } from '../storage/schemas/waves.ts';
import type { Collections } from '../storage/storage.ts';
import { forgetKeys } from './forgetKeys.ts';

export interface ComputeDeps {
  readonly collections: Collections;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  readonly engineVersion: string;
}

/** A clock that was wrong, or a closing time that moved: looked at again within the hour. */
const HOUR = 3_600_000;

/** Events after which the job of a wave is looked at anew. */
export const WAVE_EVENTS = ['wave.created', 'wave.changed', 'wave.closed', 'wave.reopened', 'wave.cancelled'];

/**
 * Ends a wave: freezes who answered as far as it may be told, then cuts every thread between people and answers. Run it as often
 * as wanted, even twice at once: each step finds what is left to do. Freezing comes first, because from then on nothing is
 * taken, changed or withdrawn any more; a run that is cut off after it is finished by the next, or by the hourly removal.
 */
export async function computeWave(deps: ComputeDeps, id: string): Promise<'done' | { againAt: number }> {
  const { waves } = deps.collections;
  for (;;) {
    const wave = await waves.get(id);
    if (wave === undefined) return 'done';
    if (wave.state !== 'running') break;
    const now = deps.now();
    const readyAt = computableAt(wave);
    if (now < readyAt) return { againAt: Math.min(readyAt, now + HOUR) };
    if (await freeze(deps, wave, now)) break;
    // Changed or computed by somebody else in between: look again.
  }
  await forgetWho(deps, id);
  return 'done';
}

/** False when the wave is no longer what the outcome was computed from. */
async function freeze(deps: ComputeDeps, wave: WaveDoc, at: number): Promise<boolean> {
  const outcome = await outcomeOf(deps, wave, at);
  const { _id, revision, organisation } = wave;
  const event = auditEvent(
    'wave.computed',
    { at, by: 'system', organisation, subject: _id },
    { answered: outcome.answered, expected: wave.expectedStaff.total, engineVersion: deps.engineVersion },
  );
  const frozen = await deps.collections.waves.change(
    { _id, state: 'running', revision },
    { set: { state: 'computed', outcome, progress: null }, inc: { revision: 1 } },
    { events: [event] },
  );
  return frozen !== undefined;
}

async function outcomeOf(
  { collections, engineVersion }: ComputeDeps,
  wave: WaveDoc,
  computedAt: number,
): Promise<WaveOutcome> {
  const { _id, expectedStaff, minimumGroup } = wave;
  const answered = await countByRole(collections, wave);
  const withdrawn = await collections.responses.count({ wave: _id, state: 'withdrawn' });
  const { total, byRole } = disclosedCounts(answered, expectedStaff.byRole, minimumGroup);
  return {
    answered: total,
    answeredByRole: byRole,
    withdrawn: withdrawn === 0 || withdrawn >= minimumGroup ? withdrawn : null,
    expectedStaff,
    computedAt,
    engineVersion,
  };
}

/** Mails before invitations, since a mail finds its address there; drafts belong to nobody by now. */
async function forgetWho(deps: ComputeDeps, wave: string): Promise<void> {
  const { mails, reminders, invitations, drafts } = deps.collections;
  await reminders.remove({ wave });
  await mails.remove({ wave });
  await invitations.remove({ wave });
  await drafts.remove({ wave });
  await forgetKeys(deps, wave);
}
