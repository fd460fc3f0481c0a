import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import {
  changeMembership as change,
  type MembershipOutcome,
  removeMembership as remove,
} from '../../../storage/memberships.ts';
import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import { endSessionsOf } from '../../../storage/sessions.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { MemberSchema, MembershipPatch } from '../../wire/membership.ts';
import { withdrawLinksOf } from '../../withdrawJoinLinks.ts';
import { checkSites } from './checkSites.ts';
import { memberView } from './listMembers.ts';

export function changeMembership(deps: Deps): Route<'changeMembership'> {
  return {
    id: 'changeMembership',
    method: 'PATCH',
    path: '/api/memberships/:id',
    summary: 'Change what a member is, or which sites the role covers. The person has to sign in again.',
    parameters: idParameter('The membership'),
    body: { schema: MembershipPatch, examples: { viewer: { role: 'viewer', sites: null } } },
    answers: { 200: { description: 'As it is now', type: 'application/json', schema: MemberSchema } },
    problems: [...WRITE_PROBLEMS, 'last-admin', 'already-exists', 'edit-conflict'],
    handle: async (request, scope) => {
      const before = scope.found;
      const patch = parseBody(MembershipPatch, request.body);
      const role = patch.role ?? before.role;
      const to = {
        role,
        sites: role === 'admin' ? null : patch.sites === undefined ? before.sites : patch.sites,
      };
      await checkSites(deps, before.organisation, to.sites === before.sites ? null : to.sites);
      const facts = { person: before.person, from: before.role, to: role, sites: to.sites };
      const events = [auditEvent('membership.changed', deed(deps, scope, before._id), facts)];
      const membership = settled(await change(deps.collections, before, to, events).catch(sayIfTaken));
      if (role !== 'admin') await withdrawLinksOf(deps, before, scope.person._id);
      await endSessionsOf(deps.collections.sessions, membership.person);
      return jsonReply(
        200,
        memberView(membership, await deps.collections.people.get(membership.person), true),
      );
    },
  };
}

export function removeMembership(deps: Deps): Route<'removeMembership'> {
  return {
    id: 'removeMembership',
    method: 'DELETE',
    path: '/api/memberships/:id',
    summary: 'Take a role away from a member. The person has to sign in again.',
    parameters: idParameter('The membership'),
    answers: { 204: { description: 'Removed' } },
    problems: [...ACT_PROBLEMS, 'last-admin', 'edit-conflict'],
    handle: async (_request, scope) => {
      const { _id, person, role } = scope.found;
      const events = [auditEvent('membership.removed', deed(deps, scope, _id), { person, role })];
      settled(await remove(deps.collections, scope.found, events));
      await withdrawLinksOf(deps, scope.found, scope.person._id);
      await endSessionsOf(deps.collections.sessions, person);
      return { status: 204 };
    },
  };
}

function settled(outcome: MembershipOutcome): MembershipDoc {
  if (outcome.kind === 'done') return outcome.membership;
  throw new Problem(outcome.kind === 'last-admin' ? 'last-admin' : 'edit-conflict');
}

function sayIfTaken(error: unknown): never {
  if (error instanceof Conflict)
    throw new Problem('already-exists', { detail: 'This person has that role here already.' });
  throw error;
}
