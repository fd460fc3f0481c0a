import { Problem } from '../../../problems.ts';
import { type AuditFacts, auditEvent } from '../../../storage/auditEvent.ts';
import { UNDO_MS } from '../../../storage/organisations.ts';
import type { OrganisationDoc } from '../../../storage/schemas/organisations.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { DeletionSchema, type DeletionView } from '../../wire/organisation.ts';
import { momentOf } from '../../wire/text.ts';

export function deleteOrganisation(deps: Deps): Route<'deleteOrganisation'> {
  return {
    id: 'deleteOrganisation',
    method: 'DELETE',
    path: '/api/organisations/:id',
    summary: 'Delete an organisation: nobody reaches it any more. It can be brought back for 30 days.',
    parameters: idParameter('The organisation'),
    answers: { 200: { description: 'Deleted', type: 'application/json', schema: DeletionSchema } },
    problems: ACT_PROBLEMS,
    handle: async (_request, scope) => {
      const { _id } = scope.organisation;
      return jsonReply(200, deletionView(await markDeleted(deps, _id, deed(deps, scope, _id))));
    },
  };
}

export function getDeletedOrganisation(): Route<'getDeletedOrganisation'> {
  return {
    id: 'getDeletedOrganisation',
    method: 'GET',
    path: '/api/organisations/:id/deletion',
    summary: 'Until when the deletion of an organisation can be undone.',
    parameters: idParameter('The deleted organisation'),
    answers: { 200: { description: 'The deletion', type: 'application/json', schema: DeletionSchema } },
    problems: READ_PROBLEMS,
    handle: (_request, { organisation }) => jsonReply(200, deletionView(organisation)),
  };
}

export function restoreOrganisation(deps: Deps): Route<'restoreOrganisation'> {
  return {
    id: 'restoreOrganisation',
    method: 'POST',
    path: '/api/organisations/:id/restore',
    summary: 'Bring a deleted organisation back, as it was.',
    parameters: idParameter('The deleted organisation'),
    answers: { 204: { description: 'It is back' } },
    problems: ACT_PROBLEMS,
    handle: async (_request, scope) => {
      const { _id } = scope.organisation;
      await markActive(deps, _id, deed(deps, scope, _id));
      return { status: 204 };
    },
  };
}

/** @throws not-found when it is not there, or deleted already. */
export async function markDeleted(deps: Deps, _id: string, facts: AuditFacts): Promise<OrganisationDoc> {
  const set = { state: 'deleted', removeAt: deps.now() + UNDO_MS } as const;
  const events = [auditEvent('organisation.deleted', facts)];
  const deleted = await deps.collections.organisations.change({ _id, state: 'active' }, { set }, { events });
  if (deleted === undefined) throw new Problem('not-found');
  return deleted;
}

/** @throws not-found when it is not there, or not deleted. */
export async function markActive(deps: Deps, _id: string, facts: AuditFacts): Promise<OrganisationDoc> {
  const set = { state: 'active', removeAt: 0 } as const;
  const events = [auditEvent('organisation.restored', facts)];
  const back = await deps.collections.organisations.change({ _id, state: 'deleted' }, { set }, { events });
  if (back === undefined) throw new Problem('not-found');
  return back;
}

function deletionView({ _id, name, removeAt }: OrganisationDoc): DeletionView {
  return { id: _id, name, removeAt: momentOf(removeAt) };
}
