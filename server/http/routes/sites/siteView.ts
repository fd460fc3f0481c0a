import type { SiteDoc } from '../../../storage/schemas/sites.ts';
import type { Scope } from '../../authorise/who.ts';
import { type Resource, RUNNERS } from '../../policy.ts';
import type { SiteView } from '../../wire/site.ts';
import { momentOf } from '../../wire/text.ts';

/** A site as one of its members sees it. */
export function siteView(site: SiteDoc, { organisation, memberships }: Scope<Resource>): SiteView {
  const isOneOf = (roles: readonly string[]) => memberships.some((one) => roles.includes(one.role));
  return {
    id: site._id,
    name: site.name,
    setting: site.setting as SiteView['setting'],
    organisation: { id: organisation._id, name: organisation.name },
    mayRun: isOneOf(RUNNERS),
    mayDelete: isOneOf(['admin']),
    createdAt: momentOf(site.createdAt),
  };
}
