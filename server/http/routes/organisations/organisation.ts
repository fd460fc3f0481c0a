import { Problem } from '../../../problems.ts';
import { auditEvent, type FurtherFacts } from '../../../storage/auditEvent.ts';
import type { OrganisationDoc } from '../../../storage/schemas/organisations.ts';
import { coverageOf, seenFrom } from '../../authorise/coverage.ts';
import type { Scope } from '../../authorise/who.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { OrganisationPatch, OrganisationSchema, type OrganisationView } from '../../wire/organisation.ts';
import { momentOf } from '../../wire/text.ts';
import { withoutAbsent } from '../../withoutAbsent.ts';

export function getOrganisation(deps: Deps): Route<'getOrganisation'> {
  return {
    id: 'getOrganisation',
    method: 'GET',
    path: '/api/organisations/:id',
    summary: 'An organisation that the caller belongs to.',
    parameters: idParameter('The organisation'),
    answers: { 200: { description: 'It', type: 'application/json', schema: OrganisationSchema } },
    problems: READ_PROBLEMS,
    handle: async (_request, scope) => jsonReply(200, await view(deps, scope.organisation, scope)),
  };
}

export function changeOrganisation(deps: Deps): Route<'changeOrganisation'> {
  return {
    id: 'changeOrganisation',
    method: 'PATCH',
    path: '/api/organisations/:id',
    summary: 'Rename an organisation, or ask a second factor of all its members.',
    parameters: idParameter('The organisation'),
    body: { schema: OrganisationPatch, examples: { name: { name: 'Northern Trust' } } },
    answers: { 200: { description: 'As it is now', type: 'application/json', schema: OrganisationSchema } },
    problems: WRITE_PROBLEMS,
    handle: async (request, scope) => {
      const set = withoutAbsent(parseBody(OrganisationPatch, request.body));
      if (set.requiresSecondFactor === true && !scope.session.secondFactor) {
        throw new Problem('second-factor-required', {
          detail: 'Set up your own second factor and sign in with it first, or this would lock you out.',
        });
      }
      const _id = scope.organisation._id;
      const events = [
        auditEvent('organisation.changed', deed(deps, scope, _id), changesOf(scope.organisation, set)),
      ];
      const changed = await deps.collections.organisations.change(
        { _id, state: 'active' },
        { set },
        { events },
      );
      if (changed === undefined) throw new Problem('not-found');
      return jsonReply(200, await view(deps, changed, scope));
    },
  };
}

/** Which fields changed; the name as it was and is stays out of the log. */
function changesOf(was: OrganisationDoc, set: Partial<OrganisationDoc>): FurtherFacts {
  const { requiresSecondFactor: to } = set;
  const fields = Object.keys(set);
  return to === undefined
    ? { fields }
    : { fields, requiresSecondFactor: { was: was.requiresSecondFactor, is: to } };
}

async function view(
  { collections }: Deps,
  organisation: OrganisationDoc,
  { memberships }: Scope<'organisation'>,
): Promise<OrganisationView> {
  const coverage = coverageOf(memberships);
  let sites = 0;
  for await (const { _id } of collections.sites.stream({ organisation: organisation._id, state: 'active' }))
    if (coverage === null || coverage.has(_id)) sites += 1;
  let members = 0;
  for await (const one of collections.memberships.stream({ organisation: organisation._id }))
    if (seenFrom(coverage, one) !== undefined) members += 1;
  return {
    id: organisation._id,
    name: organisation.name,
    requiresSecondFactor: organisation.requiresSecondFactor,
    sites,
    members,
    roles: [...new Set(memberships.map((one) => one.role))],
    createdAt: momentOf(organisation.createdAt),
  };
}
