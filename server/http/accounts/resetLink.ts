import { hashSecret } from '../../secrets.ts';
import { auditEvent } from '../../storage/auditEvent.ts';
import { isFirst } from '../../storage/isFirst.ts';
import type { OneTimeLinkDoc } from '../../storage/schemas/oneTimeLinks.ts';
import type { PersonDoc } from '../../storage/schemas/people.ts';
import type { Deps } from '../deps.ts';
import { uuidOf } from '../onceId.ts';

const VALID_MS = 30 * 60_000;
const ASKED_EVERY_MS = 10 * 60_000;

type Needs = Pick<Deps, 'collections' | 'secrets' | 'now' | 'newId'>;

/** Made at the shell: valid for 30 minutes and once; those made before are withdrawn. */
export async function makeResetLink(
  deps: Needs,
  person: PersonDoc,
): Promise<{ readonly link: OneTimeLinkDoc; readonly token: string }> {
  await withdrawResetLinks(deps, person._id);
  const { link, token } = resetLink(deps, person, deps.newId());
  await deps.collections.oneTimeLinks.insert(link, [requested(link, 'shell')]);
  return { link, token };
}

/**
 * Made because somebody asked, whoever that was: at most one in ten minutes, and it leaves those before alone until they
 * run out. So the newest mail always holds a link for twenty minutes and more, however often strangers ask for it too.
 * Gives the id of that link, the same for all who ask within the ten minutes.
 */
export async function askForResetLink(deps: Needs, person: PersonDoc): Promise<string> {
  const slot = Math.floor(deps.now() / ASKED_EVERY_MS);
  const _id = uuidOf(deps.secrets.recognise('reset link', `${person._id} ${slot}`));
  const { link } = resetLink(deps, person, _id);
  await isFirst(deps.collections.oneTimeLinks.insert(link, [requested(link, 'system')]));
  return _id;
}

function resetLink({ secrets, now }: Needs, person: PersonDoc, _id: string) {
  const token = secrets.mint('reset', _id, 1);
  const createdAt = now();
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
    createdAt,
    expiresAt: createdAt + VALID_MS,
  };
  return { link, token };
}

const requested = ({ createdAt: at, person: subject }: OneTimeLinkDoc, by: 'system' | 'shell') =>
  auditEvent('reset.requested', { at, by, organisation: '', subject });

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
