import { hashSecret } from '../../secrets.ts';
import { auditEvent } from '../../storage/auditEvent.ts';
import type { OneTimeLinkDoc } from '../../storage/schemas/oneTimeLinks.ts';
import type { PersonDoc } from '../../storage/schemas/people.ts';
import type { Deps } from '../deps.ts';

const VALID_MS = 30 * 60_000;

type Needs = Pick<Deps, 'collections' | 'secrets' | 'now' | 'newId'>;

/** A link for a new password, valid for 30 minutes and once; those made before are withdrawn. */
export async function makeResetLink(
  deps: Needs,
  person: PersonDoc,
  by: 'system' | 'shell',
): Promise<{ readonly link: OneTimeLinkDoc; readonly token: string }> {
  const now = deps.now();
  await withdrawResetLinks(deps, person._id);
  const _id = deps.newId();
  const token = deps.secrets.mint('reset', _id, 1);
  const link: OneTimeLinkDoc = {
    _id,
    once: _id,
    tokenHash: hashSecret(token),
    kind: 'reset',
    person: person._id,
    organisation: '',
    join: null,
    state: 'open',
    generation: 1,
    createdAt: now,
    expiresAt: now + VALID_MS,
  };
  const facts = { at: now, by, organisation: '', subject: person._id };
  await deps.collections.oneTimeLinks.insert(link, [auditEvent('reset.requested', facts)]);
  return { link, token };
}

export async function withdrawResetLinks(
  { collections }: Pick<Deps, 'collections'>,
  person: string,
): Promise<void> {
  const links = await collections.oneTimeLinks.find({ person }, { limit: 1_000 });
  for (const { _id, kind, state } of links) {
    if (kind !== 'reset' || state !== 'open') continue;
    await collections.oneTimeLinks.change({ _id, state: 'open' }, { set: { state: 'withdrawn' } });
  }
}

/** The open link of this token and whose it is; undefined for unknown, used, withdrawn and expired alike. */
export async function findResetLink(
  { collections, now }: Pick<Deps, 'collections' | 'now'>,
  token: string,
): Promise<{ readonly link: OneTimeLinkDoc; readonly person: PersonDoc } | undefined> {
  const link = await collections.oneTimeLinks.findOne({ tokenHash: hashSecret(token) });
  if (link?.kind !== 'reset' || link.state !== 'open' || link.expiresAt <= now()) return undefined;
  const person = await collections.people.get(link.person);
  return person?.state === 'active' ? { link, person } : undefined;
}
