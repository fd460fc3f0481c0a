import { Problem } from '../../../problems.ts';
import { findPersonByEmail } from '../../../storage/people.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { openJoinLink, renewJoinLink as renew } from '../../joinLink.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { InvitedLinkSchema, NewMember } from '../../wire/membership.ts';
import { withdrawJoinLink as withdraw } from '../../withdrawJoinLinks.ts';
import { checkSites } from './checkSites.ts';

export function inviteMember(deps: Deps): Route<'inviteMember'> {
  return {
    id: 'inviteMember',
    method: 'POST',
    path: '/api/organisations/:id/members',
    summary: 'Ask somebody to join, by a link that works once within 7 days. Asking twice sends one mail.',
    parameters: idParameter('The organisation'),
    body: {
      schema: NewMember,
      examples: { lead: { email: 'lena@clinic.example', role: 'lead', sites: null } },
    },
    answers: { 201: { description: 'Asked', type: 'application/json', schema: InvitedLinkSchema } },
    problems: [...WRITE_PROBLEMS, 'already-exists'],
    handle: async (request, { organisation, person }) => {
      const asked = parseBody(NewMember, request.body);
      await checkSites(deps, organisation._id, asked.sites);
      if (await isMember(deps, organisation._id, asked)) {
        throw new Problem('already-exists', { detail: 'This person has that role here already.' });
      }
      return jsonReply(201, await openJoinLink(deps, organisation._id, { ...asked, by: person._id }));
    },
  };
}

export function renewJoinLink(deps: Deps): Route<'renewJoinLink'> {
  return {
    id: 'renewJoinLink',
    method: 'POST',
    path: '/api/join-links/:id/renewals',
    summary: 'Send an invitation to join again: a new link for 7 days, and the old one is dead.',
    parameters: idParameter('The link'),
    answers: { 200: { description: 'Renewed', type: 'application/json', schema: InvitedLinkSchema } },
    problems: [...ACT_PROBLEMS, 'link-expired'],
    handle: async (_request, scope) =>
      jsonReply(200, await renew(deps, scope.found, deed(deps, scope, scope.found._id))),
  };
}

export function withdrawJoinLink(deps: Deps): Route<'withdrawJoinLink'> {
  return {
    id: 'withdrawJoinLink',
    method: 'DELETE',
    path: '/api/join-links/:id',
    summary: 'Withdraw an invitation to join: its link is dead.',
    parameters: idParameter('The link'),
    answers: { 204: { description: 'Withdrawn' } },
    problems: [...ACT_PROBLEMS, 'link-expired'],
    handle: async (_request, scope) => {
      if (!(await withdraw(deps, deed(deps, scope, scope.found._id)))) throw new Problem('link-expired');
      return { status: 204 };
    },
  };
}

async function isMember(
  { collections }: Deps,
  organisation: string,
  { email, role }: { readonly email: string; readonly role: string },
): Promise<boolean> {
  const person = await findPersonByEmail(collections.people, email);
  if (person === undefined) return false;
  const found = await collections.memberships.findOne({ organisation, person: person._id, role });
  return found !== undefined;
}
