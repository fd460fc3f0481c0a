import type { Collection } from './collection.ts';
import { insertMissing } from './insertMissing.ts';
import type { MailDoc } from './schemas/mails.ts';

/** A mail as it begins. Asking for one that there is already changes nothing. */
export type NewMail = Pick<MailDoc, 'kind' | 'subject' | 'wave' | 'organisation' | 'dueAt'> & {
  /** Tells several of one kind about one subject apart. */
  readonly number: number;
};

/** Ids of one query. */
const CHUNK = 500;

export function mailId(kind: MailDoc['kind'], subject: string, number: number): string {
  return `${kind}:${subject}:${number}`;
}

export async function queueMails(mails: Collection<MailDoc>, wanted: readonly NewMail[]): Promise<void> {
  const docs = wanted.map(({ number, ...mail }): MailDoc => {
    return {
      _id: mailId(mail.kind, mail.subject, number),
      ...mail,
      state: 'due',
      claim: '',
      claimedAt: 0,
      attempts: 0,
    };
  });
  for (let from = 0; from < docs.length; from += CHUNK) {
    const some = docs.slice(from, from + CHUNK);
    const found = await mails.find({ _id: { in: some.map(({ _id }) => _id) } }, { limit: CHUNK });
    const there = new Set(found.map(({ _id }) => _id));
    await insertMissing(
      mails,
      some.filter(({ _id }) => !there.has(_id)),
    );
  }
}

/** Takes the next due mail for the caller alone, before anything of it is sent; undefined when none is due. */
export async function claimNextMail(
  mails: Collection<MailDoc>,
  { claim, now }: { readonly claim: string; readonly now: number },
): Promise<MailDoc | undefined> {
  return await mails.change(
    { state: 'due', dueAt: { lte: now } },
    { set: { state: 'claimed', claim, claimedAt: now } },
    { sort: { by: 'dueAt', order: 'ascending' } },
  );
}

/** Says what became of a claimed mail; nothing happens when the claim was given up in the meantime. */
export async function settleMail(
  mails: Collection<MailDoc>,
  { _id, claim }: MailDoc,
  set: Partial<Pick<MailDoc, 'state' | 'dueAt' | 'attempts'>>,
): Promise<boolean> {
  const settled = await mails.change({ _id, state: 'claimed', claim }, { set });
  return settled !== undefined;
}

/** Longer than any send takes: whoever claimed a mail so long ago is gone, and nobody knows how far it came. */
const CLAIM_MS = 10 * 60_000;

/** Whether a claim is still its holder's: one who was suspended must not send what others have given up. */
export function isClaimFresh({ claimedAt }: MailDoc, now: number): boolean {
  return now - claimedAt < CLAIM_MS / 2;
}

/** Parks what crashed workers had claimed, for a person to decide; says how many. */
export async function parkLostClaims(mails: Collection<MailDoc>, now: number): Promise<number> {
  let parked = 0;
  for await (const mail of mails.stream({ state: 'claimed' })) {
    if (now - mail.claimedAt < CLAIM_MS) continue;
    if (await settleMail(mails, mail, { state: 'unknown' })) parked += 1;
  }
  return parked;
}

/** Moves a wave's invitations that are still due, when its opening was moved. */
export async function moveInvitations(
  mails: Collection<MailDoc>,
  wave: string,
  dueAt: number,
): Promise<void> {
  for await (const mail of mails.stream({ wave, state: 'due', kind: 'invitation' })) {
    await mails.change({ _id: mail._id, state: 'due' }, { set: { dueAt } });
  }
}

/** Cancels the reminders of a wave that have not gone out. */
export async function cancelReminderMails(mails: Collection<MailDoc>, wave: string): Promise<void> {
  for await (const { _id } of mails.stream({ wave, state: 'due', kind: 'reminder' }))
    await mails.change({ _id, state: 'due' }, { set: { state: 'cancelled' } });
}

/** Makes those mails of a round due again of which nobody knows whether they arrived. */
export async function repeatUnknown(
  mails: Collection<MailDoc>,
  { wave, number, now }: { readonly wave: string; readonly number: number; readonly now: number },
): Promise<void> {
  for await (const { _id } of mails.stream({ wave, state: 'unknown', kind: 'reminder' })) {
    if (!_id.endsWith(`:${number}`)) continue;
    await mails.change({ _id, state: 'unknown' }, { set: { state: 'due', dueAt: now, attempts: 0 } });
  }
}
