import { phaseOf } from '../../core/wave/phaseOf.ts';
import type { MailDoc } from '../../storage/schemas/mails.ts';
import type { ReminderDoc } from '../../storage/schemas/reminders.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import type { Invitations } from '../wire/invitation.ts';
import { momentOf } from '../wire/text.ts';
import { MOST_REMINDERS } from './planReminder.ts';

type MailCounts = Invitations['mail'];
type Scheduled = Invitations['schedule'][number];

const LISTED = 100;

/**
 * The invitations of a wave for those who run it. Reminders go to whoever has not answered, so neither their number nor an
 * address of one is ever told: any of them would tell who has.
 */
export async function invitationsView(deps: Deps, wave: WaveDoc): Promise<Invitations> {
  const { invitations, reminders } = deps.collections;
  const of = { wave: wave._id };
  const [invited, paper, mail, rounds, unknown, refused] = await Promise.all([
    invitations.count({ ...of, kind: 'mail' }),
    invitations.count({ ...of, kind: 'paper' }),
    countMails(deps, wave),
    reminders.find(of, { sort: { by: 'number', order: 'ascending' }, limit: 100 }),
    addressesOf(deps, wave, 'unknown'),
    addressesOf(deps, wave, 'refused'),
  ]);
  const planned = rounds.filter(({ state }) => state !== 'cancelled');
  return {
    invited,
    paper,
    mail,
    answered: wave.outcome?.answered ?? wave.progress?.answered ?? null,
    schedule: [...invitationItem(deps, wave, mail), ...(await reminderItems(deps, wave, rounds))],
    unknown,
    refused,
    remindersLeft: Math.max(0, MOST_REMINDERS - planned.length),
    canSendMail: deps.config.mail !== null,
  };
}

async function countMails({ collections }: Deps, { _id: wave }: WaveDoc): Promise<MailCounts> {
  const count = (state: MailDoc['state']) => collections.mails.count({ wave, state, kind: 'invitation' });
  const [due, claimed, sent, refused, unknown, cancelled] = await Promise.all(
    (['due', 'claimed', 'sent', 'refused', 'unknown', 'cancelled'] as const).map(count),
  );
  return {
    due: (due ?? 0) + (claimed ?? 0),
    sent: sent ?? 0,
    refused: refused ?? 0,
    unknown: unknown ?? 0,
    cancelled: cancelled ?? 0,
  };
}

function invitationItem({ now }: Deps, wave: WaveDoc, mail: MailCounts): Scheduled[] {
  const count = Object.values(mail).reduce((sum, one) => sum + one, 0);
  if (count === 0) return [];
  const phase = phaseOf(wave, now());
  const open = mail.due === 0 ? 'sent' : 'sending';
  return [
    {
      kind: 'invitation',
      number: 0,
      at: momentOf(wave.opensAt),
      count,
      state: phase === 'cancelled' ? 'cancelled' : phase === 'planned' ? 'planned' : open,
      mayBeMissing: mail.unknown > 0,
    },
  ];
}

async function reminderItems(
  deps: Deps,
  wave: WaveDoc,
  rounds: readonly ReminderDoc[],
): Promise<Scheduled[]> {
  if (rounds.length === 0) return [];
  const [due, claimed, unknown] = await Promise.all(
    (['due', 'claimed', 'unknown'] as const).map((state) => roundsWith(deps, wave, state)),
  );
  return rounds.map(({ number, dueAt, state }) => {
    const isSending = due?.has(number) || claimed?.has(number);
    return {
      kind: 'reminder',
      number,
      at: momentOf(dueAt),
      count: null,
      state: state === 'sent' && isSending ? 'sending' : state,
      mayBeMissing: unknown?.has(number) ?? false,
    };
  });
}

/** The rounds of which at least one mail is in this state. */
async function roundsWith(
  { collections }: Deps,
  { _id: wave }: WaveDoc,
  state: MailDoc['state'],
): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for await (const { _id } of collections.mails.stream({ wave, state, kind: 'reminder' }))
    numbers.add(roundOf(_id));
  return numbers;
}

/** The number of the round that a reminder belongs to: `reminder:<invitation>:<number>`. */
export function roundOf(mail: string): number {
  return Number(mail.split(':')[2]);
}

async function addressesOf(
  { collections }: Deps,
  { _id: wave }: WaveDoc,
  state: 'unknown' | 'refused',
): Promise<Invitations['unknown']> {
  const mails = await collections.mails.find({ wave, state, kind: 'invitation' }, { limit: LISTED });
  if (mails.length === 0) return [];
  const ids = mails.map(({ subject }) => subject);
  const found = await collections.invitations.find({ _id: { in: ids } }, { limit: LISTED });
  const emails = new Map(found.map(({ _id, email }) => [_id, email]));
  return mails.map(({ _id, subject }) => ({
    id: _id,
    kind: 'invitation',
    email: emails.get(subject) ?? '',
  }));
}
