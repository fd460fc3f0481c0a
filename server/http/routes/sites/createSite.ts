import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import type { SiteDoc } from '../../../storage/schemas/sites.ts';
import type { Deps } from '../../deps.ts';
import { demandSameBody, goneAgain, onceOf, onceParameter } from '../../onceId.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { NewSite, SiteSchema } from '../../wire/site.ts';
import { siteView } from './siteView.ts';

export function createSite(deps: Deps): Route<'createSite'> {
  return {
    id: 'createSite',
    method: 'POST',
    path: '/api/organisations/:id/sites',
    summary: 'Add a site. Sending it again with the same key is safe, until it is deleted.',
    parameters: [...idParameter('The organisation'), onceParameter],
    body: {
      schema: NewSite,
      examples: { clinic: { name: 'Harbour Street Clinic', setting: 'community' } },
    },
    answers: { 201: { description: 'The site', type: 'application/json', schema: SiteSchema } },
    problems: [...WRITE_PROBLEMS, 'idempotency-key-reused'],
    handle: async (request, scope) => {
      if (scope.memberships.every((one) => one.sites !== null)) {
        throw new Problem('not-allowed', {
          detail: 'Your role covers some sites only; an admin can add another.',
        });
      }
      const sent = parseBody(NewSite, request.body);
      const site: SiteDoc = {
        ...sent,
        ...onceOf(deps, request, scope.person._id, { ...sent, organisation: scope.organisation._id }),
        organisation: scope.organisation._id,
        state: 'active',
        removeAt: 0,
        createdAt: deps.now(),
      };
      return jsonReply(201, siteView(await insertOnce(deps, site, scope.person._id), scope));
    },
  };
}

async function insertOnce({ collections }: Deps, site: SiteDoc, by: string): Promise<SiteDoc> {
  const { _id: subject, organisation, createdAt: at } = site;
  try {
    await collections.sites.insert(site, [auditEvent('site.created', { at, by, organisation, subject })]);
    return site;
  } catch (error) {
    const earlier = error instanceof Conflict ? await collections.sites.get(subject) : undefined;
    if (earlier === undefined) throw error;
    demandSameBody(earlier, site);
    if (earlier.state === 'deleted') throw goneAgain();
    return earlier;
  }
}
