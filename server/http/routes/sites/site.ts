import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { SitePatch, SiteSchema } from '../../wire/site.ts';
import { withoutAbsent } from '../../withoutAbsent.ts';
import { siteView } from './siteView.ts';

export function getSite(): Route<'getSite'> {
  return {
    id: 'getSite',
    method: 'GET',
    path: '/api/sites/:id',
    summary: 'A site that one of the caller’s roles covers.',
    parameters: idParameter('The site'),
    answers: { 200: { description: 'The site', type: 'application/json', schema: SiteSchema } },
    problems: READ_PROBLEMS,
    handle: (_request, scope) => jsonReply(200, siteView(scope.found, scope)),
  };
}

export function changeSite(deps: Deps): Route<'changeSite'> {
  return {
    id: 'changeSite',
    method: 'PATCH',
    path: '/api/sites/:id',
    summary: 'Rename a site, or correct what kind of service it is.',
    parameters: idParameter('The site'),
    body: { schema: SitePatch, examples: { name: { name: 'Harbour Street Clinic' } } },
    answers: { 200: { description: 'As it is now', type: 'application/json', schema: SiteSchema } },
    problems: WRITE_PROBLEMS,
    handle: async (request, scope) => {
      const set = withoutAbsent(parseBody(SitePatch, request.body));
      const { _id } = scope.found;
      const events = [auditEvent('site.changed', deed(deps, scope, _id), { fields: Object.keys(set) })];
      const changed = await deps.collections.sites.change({ _id, state: 'active' }, { set }, { events });
      if (changed === undefined) throw new Problem('not-found');
      return jsonReply(200, siteView(changed, scope));
    },
  };
}
