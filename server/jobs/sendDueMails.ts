import type { Mailer } from '../mail/mailer.ts';
import { renderMail } from '../mail/renderMail.ts';
import type { SendOutcome } from '../mail/smtpClient.ts';
import { claimNextMail, isClaimFresh, parkLostClaims, settleMail } from '../storage/mails.ts';
import type { MailDoc } from '../storage/schemas/mails.ts';
import { composeInvitation } from './mail/composeInvitation.ts';
import { composeLink } from './mail/composeLink.ts';
import type { Composed } from './mail/letter.ts';
import type { MailDeps } from './mail/mailDeps.ts';
import { makeReminderMails } from './mail/makeReminderMails.ts';

const MINUTE = 60_000;
/** Mails under way at once, by one worker. */
const LANES = 4;
/** Mails of one run: then the worker looks after other work. */
const BATCH = 200;
/** After each time that a server said "later": a third such answer is taken for a no. */
const WAITS = [10 * MINUTE, 40 * MINUTE];
/** For how long a server that cannot be reached is left in peace. */
const REST = MINUTE;

/** Until when a mailer rests, in epoch milliseconds. */
const resting = new WeakMap<Mailer, number>();

type Tally = { [K in 'sent' | 'refused' | 'later' | 'unknown' | 'cancelled']: number };

/**
 * Sends what is due, each mail at most once: its claim is written before anything is sent, and what became of it after. A
 * mail whose fate nobody knows is parked and never sent again by itself. Any number of workers may run it at once. Says how
 * many mails it dealt with.
 */
export async function sendDueMails(deps: MailDeps): Promise<number> {
  const { mail: mailer, collections, now } = deps;
  if (mailer === null) return 0;
  const tally: Tally = { sent: 0, refused: 0, later: 0, unknown: 0, cancelled: 0 };
  tally.unknown += await parkLostClaims(collections.mails, now());
  await makeReminderMails(deps);
  let left = BATCH;
  const lane = async () => {
    while (left > 0 && !deps.isStopping() && (resting.get(mailer) ?? 0) <= now()) {
      left -= 1;
      const claimed = await claimNextMail(collections.mails, { claim: deps.newId(), now: now() });
      if (claimed === undefined) return;
      tally[await dealWith(deps, mailer, claimed)] += 1;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const count = Object.values(tally).reduce((sum, one) => sum + one, 0);
  // How many, never whose: an address, a link and a subject have no place in a log.
  if (count > 0) deps.log.info({ job: 'sendDueMails', ...tally }, 'mails dealt with');
  return count;
}

async function dealWith(deps: MailDeps, mailer: Mailer, claimed: MailDoc): Promise<keyof Tally> {
  const { mails } = deps.collections;
  const composed = await composeOrRelease(deps, claimed);
  if (composed === 'cancelled') {
    await settleMail(mails, claimed, { state: 'cancelled' });
    return 'cancelled';
  }
  if ('notYet' in composed) {
    await settleMail(mails, claimed, { state: 'due', dueAt: composed.notYet });
    return 'later';
  }
  if (!isClaimFresh(claimed, deps.now())) return 'unknown';
  const { publicUrl } = deps.config;
  const message = renderMail(composed.words, { to: composed.to, id: claimed._id, publicUrl });
  return await settle(deps, mailer, claimed, await mailer.send(message));
}

/** A failure before anything was sent gives the mail back: it certainly did not go out. */
async function composeOrRelease(deps: MailDeps, claimed: MailDoc): Promise<Composed> {
  const isWayIn = claimed.kind === 'invitation' || claimed.kind === 'reminder';
  try {
    return await (isWayIn ? composeInvitation : composeLink)(deps, claimed);
  } catch (error) {
    await settleMail(deps.collections.mails, claimed, { state: 'due', dueAt: deps.now() + REST });
    throw error;
  }
}

async function settle(
  deps: MailDeps,
  mailer: Mailer,
  claimed: MailDoc,
  outcome: SendOutcome,
): Promise<keyof Tally> {
  const { mails } = deps.collections;
  if (outcome === 'unreachable') {
    // Not this mail's fault, so it does not count as a try; all of them wait.
    resting.set(mailer, deps.now() + REST);
    deps.log.warn(
      { job: 'sendDueMails' },
      'the mail server cannot be reached or refuses us, tried again soon',
    );
    await settleMail(mails, claimed, { state: 'due', dueAt: deps.now() + REST });
    return 'later';
  }
  if (outcome === 'later') return await putOff(deps, claimed);
  await settleMail(mails, claimed, { state: outcome });
  return outcome;
}

async function putOff({ collections, now }: MailDeps, claimed: MailDoc): Promise<'later' | 'refused'> {
  const wait = WAITS[claimed.attempts];
  const attempts = claimed.attempts + 1;
  if (wait === undefined) {
    await settleMail(collections.mails, claimed, { state: 'refused', attempts });
    return 'refused';
  }
  await settleMail(collections.mails, claimed, { state: 'due', dueAt: now() + wait, attempts });
  return 'later';
}
