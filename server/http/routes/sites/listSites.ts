import { phaseOf } from '../../../core/wave/phaseOf.ts';
import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import type { SiteDoc } from '../../../storage/schemas/sites.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { type ListedSite, SiteListSchema } from '../../wire/site.ts';
import { momentOf } from '../../wire/text.ts';

export function listSites(deps: Deps): Route<'listSites'> {
  return {
    id: 'listSites',
    method: 'GET',
    path: '/api/organisations/:id/sites',
    summary: 'The sites that the caller may see, by name; admins also see deleted ones.',
    parameters: idParameter('The organisation'),
    answers: { 200: { description: 'The sites', type: 'application/json', schema: SiteListSchema } },
    problems: READ_PROBLEMS,
    handle: async (_request, { organisation, memberships }) => {
      const list: ListedSite[] = [];
      for await (const site of deps.collections.sites.stream({ organisation: organisation._id })) {
        if (isFor(memberships, site)) list.push(await listed(deps, site));
      }
      return jsonReply(
        200,
        list.sort((one, other) => one.name.localeCompare(other.name, 'en')),
      );
    },
  };
}

function isFor(memberships: readonly MembershipDoc[], site: SiteDoc): boolean {
  return memberships.some(
    ({ role, sites }) =>
      (sites === null || sites.includes(site._id)) && (site.state === 'active' || role === 'admin'),
  );
}

async function listed({ collections, now }: Deps, site: SiteDoc): Promise<ListedSite> {
  const byNumber = { by: 'number', order: 'descending' } as const;
  const [wave] = await collections.waves.find({ site: site._id }, { sort: byNumber, limit: 1 });
  return {
    id: site._id,
    name: site.name,
    setting: site.setting as ListedSite['setting'],
    state: site.state,
    removeAt: site.state === 'deleted' ? momentOf(site.removeAt) : null,
    lastWave:
      wave === undefined
        ? null
        : {
            id: wave._id,
            number: wave.number,
            phase: phaseOf(wave, now()),
            closesAt: momentOf(wave.closesAt),
          },
  };
}
