import { localTime } from '../../mail/localTime.ts';
import { plainName } from '../../mail/plainName.ts';
import { joinWords, resetWords } from '../../mail/words/en.ts';
import type { MailDoc } from '../../storage/schemas/mails.ts';
import type { OneTimeLinkDoc } from '../../storage/schemas/oneTimeLinks.ts';
import type { Composed } from './letter.ts';
import type { MailDeps } from './mailDeps.ts';

/** A link to join or to choose a new password, minted now, unless it has been used, withdrawn or has run out. */
export async function composeLink(deps: MailDeps, mail: MailDoc): Promise<Composed> {
  const link = await deps.collections.oneTimeLinks.get(mail.subject);
  if (link === undefined || link.state !== 'open' || link.expiresAt <= deps.now()) return 'cancelled';
  if (link.kind !== mail.kind) return 'cancelled';
  return link.kind === 'join' ? await joinLetter(deps, link) : await resetLetter(deps, link);
}

async function joinLetter(deps: MailDeps, link: OneTimeLinkDoc): Promise<Composed> {
  const organisation = await deps.collections.organisations.get(link.organisation);
  if (organisation?.state !== 'active' || link.join === null) return 'cancelled';
  const words = joinWords({
    organisation: plainName(organisation.name),
    role: link.join.role,
    expires: localTime(link.expiresAt, 'UTC'),
    link: `${deps.config.publicUrl}/join#${deps.secrets.mint('join', link._id, link.generation)}`,
  });
  return { to: link.join.email, words };
}

async function resetLetter(deps: MailDeps, link: OneTimeLinkDoc): Promise<Composed> {
  const person = await deps.collections.people.get(link.person);
  if (person?.state !== 'active') return 'cancelled';
  const words = resetWords({
    expires: localTime(link.expiresAt, 'UTC'),
    link: `${deps.config.publicUrl}/reset#${deps.secrets.mint('reset', link._id, link.generation)}`,
  });
  return { to: person.email, words };
}
