import type { Collections } from './storage.ts';

/** Removes a site and everything of it for good, itself last: a run that was cut off is begun again. True if it was there. */
export async function removeSite(collections: Collections, id: string): Promise<boolean> {
  const site = await collections.sites.get(id);
  if (site === undefined) return false;
  for await (const wave of collections.waves.stream({ site: id })) await removeWave(collections, wave._id);
  await forgetSite(collections, site.organisation, id);
  return (await collections.sites.remove({ _id: id })) > 0;
}

async function removeWave(collections: Collections, id: string): Promise<void> {
  await collections.responses.remove({ wave: id });
  await collections.drafts.remove({ wave: id });
  await collections.mails.remove({ wave: id });
  await collections.reminders.remove({ wave: id });
  await collections.invitations.remove({ wave: id });
  await collections.ownViews.remove({ wave: id });
  await collections.checklists.remove({ _id: id });
  await collections.waves.remove({ _id: id });
}

/** Takes the site out of memberships and invitations that are limited to it. */
async function forgetSite(collections: Collections, organisation: string, id: string): Promise<void> {
  const { memberships, oneTimeLinks } = collections;
  for await (const { _id, sites } of memberships.stream({ organisation })) {
    if (sites?.includes(id)) await memberships.change({ _id }, { set: { sites: without(sites, id) } });
  }
  for await (const { _id, join } of oneTimeLinks.stream({ organisation })) {
    if (join?.sites?.includes(id))
      await oneTimeLinks.change({ _id }, { set: { join: { ...join, sites: without(join.sites, id) } } });
  }
}

function without(sites: readonly string[], id: string): string[] {
  return sites.filter((one) => one !== id);
}
