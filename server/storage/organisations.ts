import type { OrganisationDoc } from './schemas/organisations.ts';
import { removeSite } from './sites.ts';
import type { Collections } from './storage.ts';

/** How long a deletion can be undone, in milliseconds. */
export const UNDO_MS = 30 * 86_400_000;

/** An organisation without anybody in it; addMembership brings the first admin. */
export function newOrganisation(
  one: Pick<OrganisationDoc, '_id' | 'name' | 'createdAt'> & Partial<Pick<OrganisationDoc, 'bodyMac'>>,
): OrganisationDoc {
  const blank = { requiresSecondFactor: false, admins: [], adminsRevision: 0, removeAt: 0, bodyMac: '' };
  return { ...blank, state: 'active', ...one };
}

/**
 * Removes an organisation and everything of it for good, itself last: a run that was cut off is begun again. Accounts
 * stay, since people may belong elsewhere too. True if it was there.
 */
export async function removeOrganisation(collections: Collections, id: string): Promise<boolean> {
  for await (const site of collections.sites.stream({ organisation: id })) {
    await removeSite(collections, site._id);
  }
  // What belongs to no site, and what a cut-off run left of one.
  await collections.checklists.remove({ organisation: id });
  await collections.ownViews.remove({ organisation: id });
  await collections.mails.remove({ organisation: id });
  await collections.reminders.remove({ organisation: id });
  await collections.oneTimeLinks.remove({ organisation: id });
  await collections.unsubscribes.remove({ organisation: id });
  await collections.memberships.remove({ organisation: id });
  return (await collections.organisations.remove({ _id: id })) > 0;
}
