import { phaseOf } from '../../core/wave/phaseOf.ts';
import { type NewMail, queueMails } from '../../storage/mails.ts';
import type { ReminderDoc } from '../../storage/schemas/reminders.ts';
import type { MailDeps } from './mailDeps.ts';

type Deps = Pick<MailDeps, 'collections' | 'now'>;

/** Makes the mails of every round that is due. Safe to run twice and by two workers at once: a mail is named by its round. */
export async function makeReminderMails(deps: Deps): Promise<void> {
  const { reminders } = deps.collections;
  const due = await reminders.find(
    { state: 'planned', dueAt: { lte: deps.now() } },
    { sort: { by: 'dueAt', order: 'ascending' }, limit: 50 },
  );
  for (const round of due) await makeMailsOf(deps, round);
}

async function makeMailsOf({ collections, now }: Deps, round: ReminderDoc): Promise<void> {
  const { waves, mails, reminders } = collections;
  const wave = await waves.get(round.wave);
  const isOpen = wave !== undefined && phaseOf(wave, now()) === 'open';
  if (isOpen) await queueMails(mails, await mailsOf(collections, round));
  await reminders.change(
    { _id: round._id, state: 'planned' },
    { set: { state: isOpen ? 'sent' : 'cancelled' } },
  );
}

async function mailsOf({ invitations }: Deps['collections'], round: ReminderDoc): Promise<NewMail[]> {
  const { wave, organisation, number, dueAt } = round;
  const wanted: NewMail[] = [];
  for await (const one of invitations.stream({ wave, spentBy: '' })) {
    if (one.kind !== 'mail' || one.unsubscribed) continue;
    wanted.push({ kind: 'reminder', subject: one._id, wave, organisation, number, dueAt });
  }
  return wanted;
}
