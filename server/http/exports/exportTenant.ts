import type { MembershipDoc } from '../../storage/schemas/memberships.ts';
import type { OrganisationDoc } from '../../storage/schemas/organisations.ts';
import type { SiteDoc } from '../../storage/schemas/sites.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import { seenFrom } from '../authorise/coverage.ts';
import type { Deps } from '../deps.ts';
import { findPeople } from '../findPeople.ts';
import type { Export } from '../wire/export.ts';
import { momentOf } from '../wire/text.ts';

/**
 * An organisation, or one site of it, as one document. Every field is named here: what is added to the store later, or
 * must not leave (hashes of links, answers of staff), does not leave by itself.
 */
export async function exportTenant(
  deps: Deps,
  organisation: OrganisationDoc,
  only: SiteDoc | null,
): Promise<Export> {
  const { collections } = deps;
  const sites =
    only === null ? await all(collections.sites.stream({ organisation: organisation._id })) : [only];
  const waves: WaveDoc[] = [];
  for (const site of sites) waves.push(...(await all(collections.waves.stream({ site: site._id }))));
  const members = await all(collections.memberships.stream({ organisation: organisation._id }));
  // Of a site's export everybody is part by that site alone, whatever else they cover.
  const coverage = only === null ? null : new Set([only._id]);
  const covering = members.flatMap((one) => seenFrom(coverage, one) ?? []);
  return {
    format: 'plumbline-export-1',
    exportedAt: momentOf(deps.now()),
    organisation: {
      id: organisation._id,
      name: organisation.name,
      requiresSecondFactor: organisation.requiresSecondFactor,
      createdAt: momentOf(organisation.createdAt),
    },
    sites: sites.map(exportedSite),
    members: await exportedMembers(deps, covering, only === null),
    waves: waves.map(exportedWave),
    checklists: await exportedChecklists(deps, waves),
  };
}

async function all<T>(documents: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of documents) found.push(one);
  return found;
}

function exportedSite({ _id, name, setting, state, createdAt }: SiteDoc): Export['sites'][number] {
  return { id: _id, name, setting, state, createdAt: momentOf(createdAt) };
}

async function exportedMembers(
  deps: Deps,
  memberships: readonly MembershipDoc[],
  withAddresses: boolean,
): Promise<Export['members']> {
  const people = await findPeople(
    deps,
    memberships.map((one) => one.person),
  );
  return memberships.map(({ person, role, sites, createdAt }) => ({
    person,
    name: people.get(person)?.name ?? '',
    email: withAddresses ? (people.get(person)?.email ?? '') : null,
    role,
    sites: sites && [...sites],
    since: momentOf(createdAt),
  }));
}

function exportedWave(wave: WaveDoc): Export['waves'][number] {
  return {
    id: wave._id,
    site: wave.site,
    number: wave.number,
    instrument: { id: wave.instrument, version: wave.version, hash: wave.hash },
    opensAt: momentOf(wave.opensAt),
    closesAt: momentOf(wave.closesAt),
    timeZone: wave.timeZone,
    stage: wave.stage,
    programme: wave.programme,
    expectedStaff: { ...wave.expectedStaff },
    anonymity: wave.anonymity,
    minimumGroup: wave.minimumGroup,
    notice: wave.notice,
    accountable: wave.accountable,
    state: wave.state,
    outcome: wave.outcome && { ...wave.outcome },
    createdAt: momentOf(wave.createdAt),
  };
}

async function exportedChecklists(
  { collections }: Deps,
  waves: readonly WaveDoc[],
): Promise<Export['checklists']> {
  const found: Export['checklists'] = [];
  for (const { _id } of waves) {
    const one = await collections.checklists.get(_id);
    if (one === undefined) continue;
    const { revision, checklist, savedBy, savedAt } = one;
    found.push({ wave: _id, revision, checklist: { ...checklist }, savedBy, savedAt: momentOf(savedAt) });
  }
  return found;
}
