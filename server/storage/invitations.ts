import { insertMissing } from './insertMissing.ts';
import type { InvitationDoc } from './schemas/invitations.ts';
import type { Collections } from './storage.ts';

/** How an address is told from another: typed in whatever case, it is one. */
export function onceOf(email: string): string {
  return `mail:${email.trim().normalize('NFC').toLowerCase()}`;
}

interface Recogniser {
  recognise(purpose: string, value: string): string;
}

/** What the store keeps of an address that wants no more mail from an organisation. */
export function recognisedAddress(
  { recognise }: Recogniser,
  organisation: string,
  { once }: Pick<InvitationDoc, 'once'>,
): string {
  return recognise('unsubscribe', `${organisation}:${once}`);
}

/**
 * Stores the invitations of addresses that have none yet. Of two lists sent at once each address is invited by one. Gives
 * those that stand now, new ones among them, by their `once`.
 */
export async function storeInvitations(
  { invitations }: Pick<Collections, 'invitations'>,
  wave: string,
  wanted: readonly InvitationDoc[],
): Promise<ReadonlyMap<string, InvitationDoc>> {
  await insertMissing(invitations, wanted);
  const stored = new Map<string, InvitationDoc>();
  for await (const invitation of invitations.stream({ wave })) stored.set(invitation.once, invitation);
  return stored;
}
