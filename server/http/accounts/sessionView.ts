import type { PersonDoc } from '../../storage/schemas/people.ts';
import type { SessionDoc } from '../../storage/schemas/sessions.ts';
import type { Deps } from '../deps.ts';
import type { MembershipView, Session } from '../wire/session.ts';

/** More than anybody has; a bound, not a page. */
const MOST = 1_000;

/** The organisations that a person belongs to; deleted ones are left out. */
export async function membershipsOf(
  { collections }: Pick<Deps, 'collections'>,
  person: string,
): Promise<MembershipView[]> {
  const memberships = await collections.memberships.find({ person }, { limit: MOST });
  const ids = [...new Set(memberships.map((one) => one.organisation))];
  const found = await Promise.all(ids.map((id) => collections.organisations.get(id)));
  const organisations = new Map(
    found.flatMap((one) => (one?.state === 'active' ? [[one._id, one] as const] : [])),
  );
  return memberships
    .flatMap(({ _id: id, organisation, role, sites }): MembershipView[] => {
      const of = organisations.get(organisation);
      if (of === undefined) return [];
      const { _id, name, requiresSecondFactor } = of;
      return [
        { id, organisation: { id: _id, name, requiresSecondFactor }, role, sites: sites && [...sites] },
      ];
    })
    .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'en') || (a.id < b.id ? -1 : 1));
}

export const hasSecondFactor = (person: PersonDoc): boolean => person.secondFactor?.confirmed === true;

/** What a browser is told about who is signed in. */
export async function sessionView(
  deps: Pick<Deps, 'collections'>,
  person: PersonDoc,
  session: SessionDoc,
): Promise<Session> {
  return {
    person: {
      id: person._id,
      name: person.name,
      email: person.email,
      isOperator: person.isOperator,
      secondFactor: hasSecondFactor(person),
    },
    memberships: await membershipsOf(deps, person._id),
    expiresAt: new Date(session.expiresAt).toISOString(),
  };
}
