import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import type { OneTimeLinkDoc } from '../../../storage/schemas/oneTimeLinks.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { type Coverage, coverageOf, seenFrom } from '../../authorise/coverage.ts';
import type { Deps } from '../../deps.ts';
import { findPeople } from '../../findPeople.ts';
import { joinMailId } from '../../joinLink.ts';
import { RUNNERS } from '../../policy.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { type InvitedView, type Members, MembersSchema, type MemberView } from '../../wire/membership.ts';
import { momentOf } from '../../wire/text.ts';

export function listMembers(deps: Deps): Route<'listMembers'> {
  return {
    id: 'listMembers',
    method: 'GET',
    path: '/api/organisations/:id/members',
    summary:
      'Who belongs to an organisation; to a lead of some sites, who belongs to these. Addresses, second factors and open invitations are for admins.',
    parameters: idParameter('The organisation'),
    answers: { 200: { description: 'The members', type: 'application/json', schema: MembersSchema } },
    problems: READ_PROBLEMS,
    handle: async (_request, { organisation, memberships }) => {
      const coverage = coverageOf(memberships.filter((one) => isRunner(one.role)));
      const isAdmin = memberships.some((one) => one.role === 'admin');
      const found: Members = {
        members: await membersOf(deps, organisation._id, { coverage, isAdmin }),
        invited: isAdmin ? await invitedTo(deps, organisation._id) : [],
      };
      return jsonReply(200, found);
    },
  };
}

const isRunner = (role: string) => (RUNNERS as readonly string[]).includes(role);

async function membersOf(
  deps: Deps,
  organisation: string,
  { coverage, isAdmin }: { readonly coverage: Coverage; readonly isAdmin: boolean },
): Promise<MemberView[]> {
  const memberships: MembershipDoc[] = [];
  for await (const one of deps.collections.memberships.stream({ organisation })) {
    const seen = seenFrom(coverage, one);
    if (seen !== undefined) memberships.push(seen);
  }
  const people = await findPeople(
    deps,
    memberships.map((one) => one.person),
  );
  return memberships
    .map((one) => memberView(one, people.get(one.person), isAdmin))
    .sort(
      (one, other) => one.person.name.localeCompare(other.person.name, 'en') || (one.id < other.id ? -1 : 1),
    );
}

export function memberView(
  { _id, person: id, role, sites }: MembershipDoc,
  person: PersonDoc | undefined,
  isAdmin: boolean,
): MemberView {
  return {
    id: _id,
    person: {
      id,
      name: person?.name ?? '',
      email: isAdmin ? (person?.email ?? '') : null,
      secondFactor: isAdmin ? person?.secondFactor?.confirmed === true : null,
    },
    role,
    sites: sites && [...sites],
  };
}

async function invitedTo(deps: Deps, organisation: string): Promise<InvitedView[]> {
  const { oneTimeLinks } = deps.collections;
  const found: InvitedView[] = [];
  for await (const link of oneTimeLinks.stream({ organisation, kind: 'join', state: 'open' })) {
    if (link.join !== null) found.push(await invitedView(deps, link, link.join));
  }
  return found.sort(
    (one, other) => one.email.localeCompare(other.email, 'en') || (one.id < other.id ? -1 : 1),
  );
}

async function invitedView(
  { collections }: Deps,
  { _id, generation, expiresAt }: OneTimeLinkDoc,
  { email, role, sites }: NonNullable<OneTimeLinkDoc['join']>,
): Promise<InvitedView> {
  const mail = await collections.mails.get(joinMailId(_id, generation));
  return {
    id: _id,
    email,
    role,
    sites: sites && [...sites],
    expiresAt: momentOf(expiresAt),
    mail: wordOf(mail?.state),
  };
}

function wordOf(state: string | undefined): InvitedView['mail'] {
  if (state === 'claimed') return 'due';
  return state === 'due' || state === 'sent' || state === 'refused' || state === 'unknown' ? state : 'none';
}
