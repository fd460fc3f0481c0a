import { Problem } from '../../problems.ts';
import { auditEvent } from '../../storage/auditEvent.ts';
import { Conflict } from '../../storage/collection.ts';
import { StorageUnavailable } from '../../storage/errors.ts';
import type { ReminderDoc } from '../../storage/schemas/reminders.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import { readLocalTime } from '../waves/localTime.ts';

export const MOST_REMINDERS = 3;
const DAY = 86_400_000;
/** How long ago a chosen time may lie: a form takes its time to be filled in. */
const LATE = 5 * 60_000;

/** Plans the next round at a local time of the wave, or now. @throws what is wrong with the time. */
export async function planReminder(
  deps: Deps,
  wave: WaveDoc,
  { at: local, by }: { readonly at: string | undefined; readonly by: string },
): Promise<ReminderDoc> {
  const { reminders } = deps.collections;
  const dueAt = local === undefined ? deps.now() : Math.max(readMoment(local, wave), 0);
  // Two at once want the same number: one has it, the other looks again at what is planned.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const rounds = await reminders.find(
      { wave: wave._id },
      { sort: { by: 'number', order: 'descending' }, limit: 100 },
    );
    demandFit(deps, wave, rounds, dueAt);
    const round = newRound(wave, (rounds[0]?.number ?? 0) + 1, dueAt);
    const { organisation, _id: subject } = wave;
    const facts = { at: deps.now(), by, organisation, subject };
    try {
      await reminders.insert(round, [auditEvent('reminder.planned', facts, { dueAt, number: round.number })]);
      return round;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new StorageUnavailable('the next number of a reminder cannot be had');
}

function newRound({ _id: wave, organisation }: WaveDoc, number: number, dueAt: number): ReminderDoc {
  return { _id: `${wave}:${number}`, wave, organisation, number, dueAt, state: 'planned' };
}

function readMoment(local: string, { timeZone }: WaveDoc): number {
  const read = readLocalTime(local, timeZone);
  if ('fault' in read) throw atFault(read.fault);
  return read.at;
}

function demandFit(deps: Deps, wave: WaveDoc, rounds: readonly ReminderDoc[], dueAt: number): void {
  const standing = rounds.filter(({ state }) => state !== 'cancelled');
  if (standing.length >= MOST_REMINDERS)
    throw new Problem('wave-fixed', { detail: `A wave has at most ${MOST_REMINDERS} reminders.` });
  if (dueAt < deps.now() - LATE) throw atFault('has passed');
  if (dueAt < wave.opensAt) throw atFault('is before the wave opens');
  if (dueAt >= wave.closesAt) throw atFault('is not before the wave closes');
  if (standing.some((round) => Math.abs(round.dueAt - dueAt) < DAY))
    throw atFault('is less than 24 hours from another reminder');
}

function atFault(detail: string): Problem {
  return new Problem('answers-invalid', { errors: [{ pointer: '/at', detail }] });
}
