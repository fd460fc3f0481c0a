import { Problem } from '../../problems.ts';
import type { MembershipDoc } from '../../storage/schemas/memberships.ts';
import type { OrganisationDoc } from '../../storage/schemas/organisations.ts';
import type { Deps } from '../deps.ts';
import type { MemberRule, Resource } from '../policy.ts';
import type { Caller, Found, Scope } from './who.ts';

/** What `:id` names, whose it is, and at which site; undefined when there is no such thing. */
interface Located {
  readonly organisation: string;
  /** Null: belongs to the organisation as a whole. */
  readonly site: string | null;
  readonly found: Found[Resource];
}

type Locate = (deps: Deps, id: string) => Promise<Located | undefined>;

const LOCATE: { readonly [R in Resource]: Locate } = {
  organisation: locateOrganisation,
  deletedOrganisation: locateOrganisation,
  site: (deps, id) => locateSite(deps, id, 'active'),
  deletedSite: (deps, id) => locateSite(deps, id, 'deleted'),
  membership: async ({ collections }, id) => {
    const found = await collections.memberships.get(id);
    return found && { organisation: found.organisation, site: null, found };
  },
  joinLink: async ({ collections }, id) => {
    const found = await collections.oneTimeLinks.get(id);
    return found?.kind === 'join' ? { organisation: found.organisation, site: null, found } : undefined;
  },
  wave: locateWave,
  mail: async (deps, id) => {
    const found = await deps.collections.mails.get(id);
    if (found === undefined) return undefined;
    if (found.wave === '') return { organisation: found.organisation, site: null, found };
    const wave = await locateWave(deps, found.wave);
    return wave && { ...wave, found };
  },
};

/** The caller as a member of what `:id` belongs to. Absent, deleted and not theirs are one answer: 404. */
export async function member<R extends Resource>(
  deps: Deps,
  caller: Caller,
  rule: MemberRule<R>,
  id: string,
): Promise<Scope<R>> {
  const located = await LOCATE[rule.of](deps, id);
  if (located === undefined) throw new Problem('not-found');
  const { organisation: ofOrganisation, site, found } = located;
  const wanted = rule.of === 'deletedOrganisation' ? 'deleted' : 'active';
  const [organisation, all] = await Promise.all([
    deps.collections.organisations.get(ofOrganisation),
    deps.collections.memberships.find({ person: caller.person._id }, { limit: 1_000 }),
  ]);
  const memberships = all.filter((one) => one.organisation === ofOrganisation && covers(one, site));
  if (organisation?.state !== wanted || memberships.length === 0) throw new Problem('not-found');
  if (!memberships.some((one) => rule.may.includes(one.role))) throw new Problem('not-allowed');
  demandSecondFactor(organisation, caller);
  return { ...caller, organisation, memberships, found: found as Found[R] };
}

function covers(membership: MembershipDoc, site: string | null): boolean {
  return site === null || membership.sites === null || membership.sites.includes(site);
}

function demandSecondFactor(organisation: OrganisationDoc, { session }: Caller): void {
  if (organisation.requiresSecondFactor && !session.secondFactor) throw new Problem('second-factor-required');
}

async function locateOrganisation({ collections }: Deps, id: string): Promise<Located | undefined> {
  const found = await collections.organisations.get(id);
  return found && { organisation: found._id, site: null, found };
}

async function locateSite(
  { collections }: Deps,
  id: string,
  state: 'active' | 'deleted',
): Promise<Located | undefined> {
  const found = await collections.sites.get(id);
  return found?.state === state ? { organisation: found.organisation, site: found._id, found } : undefined;
}

async function locateWave(deps: Deps, id: string): Promise<Located | undefined> {
  const wave = await deps.collections.waves.get(id);
  const at = wave && (await locateSite(deps, wave.site, 'active'));
  return wave && at && { ...at, found: { wave, site: at.found as Found['site'] } };
}
