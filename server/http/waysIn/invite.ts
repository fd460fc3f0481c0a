import { hashSecret } from '../../secrets.ts';
import { recognisedAddress, storeInvitations } from '../../storage/invitations.ts';
import { queueMails } from '../../storage/mails.ts';
import type { InvitationDoc } from '../../storage/schemas/invitations.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import type { Invited } from '../wire/invitation.ts';
import { demandRoomFor } from './demands.ts';
import type { AddressList, ListedAddress } from './readAddressList.ts';

/** Ids of one query. */
const CHUNK = 500;

/**
 * Invites everybody on the list who is not invited yet and does not refuse mail of this organisation. The same list sent again,
 * or one that was cut off half way, adds and mails only what is missing. What is about to be added is announced before.
 */
export async function invite(
  deps: Deps,
  wave: WaveDoc,
  { addresses, repeated }: AddressList,
  announce: (planned: Pick<Invited, 'added' | 'duplicates' | 'unsubscribed'>) => Promise<void>,
): Promise<Invited> {
  const welcome = await withoutUnsubscribed(deps, wave, addresses);
  const known = await knownInvitations(deps, wave);
  const fresh = welcome
    .filter(({ once }) => !known.has(once))
    .map((address) => newInvitation(deps, wave, address));
  demandRoomFor(wave, known.size + fresh.length, '/csv');
  const unsubscribed = addresses.length - welcome.length;
  const counts = (added: number) => ({ added, duplicates: repeated + welcome.length - added, unsubscribed });
  await announce(counts(fresh.length));
  const stored = await storeInvitations(deps.collections, wave._id, fresh);
  const added = fresh.filter(({ _id, once }) => stored.get(once)?._id === _id).length;
  if (deps.config.mail !== null) await mailTo(deps, wave, welcome, stored);
  return {
    ...counts(added),
    aboveExpected: Math.max(0, stored.size - wave.expectedStaff.total),
  };
}

async function withoutUnsubscribed(
  { collections, secrets }: Deps,
  { organisation }: WaveDoc,
  addresses: readonly ListedAddress[],
): Promise<readonly ListedAddress[]> {
  const recognised = addresses.map((address) => recognisedAddress(secrets, organisation, address));
  const refused = new Set<string>();
  for (let from = 0; from < recognised.length; from += CHUNK) {
    const ids = recognised.slice(from, from + CHUNK);
    const found = await collections.unsubscribes.find({ _id: { in: ids } }, { limit: CHUNK });
    for (const { _id } of found) refused.add(_id);
  }
  return addresses.filter((_address, at) => !refused.has(recognised[at] ?? ''));
}

async function knownInvitations({ collections }: Deps, { _id: wave }: WaveDoc) {
  const known = new Set<string>();
  for await (const { once } of collections.invitations.stream({ wave })) known.add(once);
  return known;
}

function newInvitation(
  { newId, secrets }: Deps,
  wave: WaveDoc,
  { email, once }: ListedAddress,
): InvitationDoc {
  const _id = newId();
  return {
    _id,
    wave: wave._id,
    kind: 'mail',
    tokenHash: hashSecret(secrets.mint('invitation', _id, 1)),
    generation: 1,
    email,
    once,
    spentBy: '',
    unsubscribed: false,
  };
}

/** A mail for everybody on the list, known ones too: whoever sends a list again may have been cut off before. */
async function mailTo(
  { collections, now }: Deps,
  { _id: wave, organisation, opensAt }: WaveDoc,
  welcome: readonly ListedAddress[],
  stored: ReadonlyMap<string, InvitationDoc>,
): Promise<void> {
  const dueAt = Math.max(now(), opensAt);
  const wanted = welcome.flatMap(({ once }) => stored.get(once)?._id ?? []);
  await queueMails(
    collections.mails,
    wanted.map((subject) => ({ kind: 'invitation', subject, wave, organisation, number: 1, dueAt })),
  );
}
