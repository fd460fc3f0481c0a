import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import type { Scope } from '../../authorise/who.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { exportTenant } from '../../exports/exportTenant.ts';
import type { Resource } from '../../policy.ts';
import { jsonReply, type Reply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { ExportSchema } from '../../wire/export.ts';

const ANSWERS = {
  200: { description: 'The export, to be saved', type: 'application/json', schema: ExportSchema },
} as const;

export function exportOrganisation(deps: Deps): Route<'exportOrganisation'> {
  return {
    id: 'exportOrganisation',
    method: 'GET',
    path: '/api/organisations/:id/export',
    summary: 'All of an organisation but the answers of its staff: sites, members, waves, checklists.',
    parameters: idParameter('The organisation'),
    answers: ANSWERS,
    problems: READ_PROBLEMS,
    handle: async (_request, scope) => {
      const made = await exportTenant(deps, scope.organisation, null);
      return await handedOut(deps, scope, scope.organisation._id, made);
    },
  };
}

export function exportSite(deps: Deps): Route<'exportSite'> {
  return {
    id: 'exportSite',
    method: 'GET',
    path: '/api/sites/:id/export',
    summary: 'All of a site but the answers of its staff, and without addresses.',
    parameters: idParameter('The site'),
    answers: ANSWERS,
    problems: READ_PROBLEMS,
    handle: async (_request, scope) => {
      const made = await exportTenant(deps, scope.organisation, scope.found);
      return await handedOut(deps, scope, scope.found._id, made);
    },
  };
}

/** As a file, after it was written down that somebody took it. */
async function handedOut(deps: Deps, scope: Scope<Resource>, subject: string, made: object): Promise<Reply> {
  await recordEvent(deps.collections.auditInbox, deps, auditEvent('export.made', deed(deps, scope, subject)));
  const day = new Date(deps.now()).toISOString().slice(0, 10);
  return jsonReply(200, made, {
    headers: { 'Content-Disposition': `attachment; filename="plumbline-export-${day}.json"` },
  });
}
