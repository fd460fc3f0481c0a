import type { MembershipDoc } from '../../storage/schemas/memberships.ts';

/** The sites that some memberships reach together; null: all of the organisation. */
export type Coverage = ReadonlySet<string> | null;

export function coverageOf(memberships: readonly Pick<MembershipDoc, 'sites'>[]): Coverage {
  const found = new Set<string>();
  for (const { sites } of memberships) {
    if (sites === null) return null;
    for (const site of sites) found.add(site);
  }
  return found;
}

/** A membership as seen from there: only the sites that are covered too; undefined when it has none of them. */
export function seenFrom<T extends Pick<MembershipDoc, 'sites'>>(coverage: Coverage, one: T): T | undefined {
  if (coverage === null || one.sites === null) return one;
  const sites = one.sites.filter((site) => coverage.has(site));
  return sites.length === 0 ? undefined : { ...one, sites };
}
