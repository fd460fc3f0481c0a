import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { UNDO_MS } from '../../../storage/organisations.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter } from '../../usualProblems.ts';
import { DeletionSchema, type DeletionView } from '../../wire/organisation.ts';
import { SiteSchema } from '../../wire/site.ts';
import { momentOf } from '../../wire/text.ts';
import { siteView } from './siteView.ts';

export function deleteSite(deps: Deps): Route<'deleteSite'> {
  return {
    id: 'deleteSite',
    method: 'DELETE',
    path: '/api/sites/:id',
    summary: 'Delete a site: nobody reaches it or its waves any more. It can be brought back for 30 days.',
    parameters: idParameter('The site'),
    answers: { 200: { description: 'Deleted', type: 'application/json', schema: DeletionSchema } },
    problems: ACT_PROBLEMS,
    handle: async (_request, scope) => {
      const { _id, name } = scope.found;
      const removeAt = deps.now() + UNDO_MS;
      const deleted = await deps.collections.sites.change(
        { _id, state: 'active' },
        { set: { state: 'deleted', removeAt } },
        { events: [auditEvent('site.deleted', deed(deps, scope, _id))] },
      );
      if (deleted === undefined) throw new Problem('not-found');
      const deletion: DeletionView = { id: _id, name, removeAt: momentOf(removeAt) };
      return jsonReply(200, deletion);
    },
  };
}

export function restoreSite(deps: Deps): Route<'restoreSite'> {
  return {
    id: 'restoreSite',
    method: 'POST',
    path: '/api/sites/:id/restore',
    summary: 'Bring a deleted site back, with its waves.',
    parameters: idParameter('The deleted site'),
    answers: { 200: { description: 'It is back', type: 'application/json', schema: SiteSchema } },
    problems: ACT_PROBLEMS,
    handle: async (_request, scope) => {
      const { _id } = scope.found;
      const back = await deps.collections.sites.change(
        { _id, state: 'deleted' },
        { set: { state: 'active', removeAt: 0 } },
        { events: [auditEvent('site.restored', deed(deps, scope, _id))] },
      );
      if (back === undefined) throw new Problem('not-found');
      return jsonReply(200, siteView(back, scope));
    },
  };
}
