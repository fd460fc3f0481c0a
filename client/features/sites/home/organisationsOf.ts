import type { MembershipView } from '../../../api/session.ts';

/** An organisation with what this person may do there, over all roles held in it. */
export interface MyOrganisation {
  readonly id: string;
  readonly name: string;
  readonly mayAddSites: boolean;
  readonly isAdmin: boolean;
}

const has = (memberships: readonly MembershipView[], ...roles: readonly string[]): boolean =>
  memberships.some((membership) => roles.includes(membership.role));

/** One entry an organisation, however many roles somebody holds there; in the order of the alphabet. */
export function organisationsOf(memberships: readonly MembershipView[]): readonly MyOrganisation[] {
  const byId = new Map<string, MembershipView[]>();
  for (const membership of memberships) {
    byId.set(membership.organisation.id, [...(byId.get(membership.organisation.id) ?? []), membership]);
  }
  return [...byId.values()]
    .map((held) => ({
      id: held[0]!.organisation.id,
      name: held[0]!.organisation.name,
      mayAddSites: has(held, 'admin', 'consultant'),
      isAdmin: has(held, 'admin'),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
