import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';

/** Which sites a role covers, by name; deleted ones are left out. */
export function siteWords(sites: readonly string[] | null, known: readonly ListedSite[]): string {
  if (sites === null) return admin.members.allSites;
  const names = known
    .filter((site) => site.state === 'active' && sites.includes(site.id))
    .map((site) => site.name);
  return names.length === 0 ? admin.members.noSites : names.join(', ');
}
