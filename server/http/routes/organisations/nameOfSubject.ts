import type { EventDoc } from '../../../storage/schemas/events.ts';
import type { Deps } from '../../deps.ts';

type NameOf = (deps: Deps, id: string, organisation: string) => Promise<string | null>;

/** Looks for what an event was about, in the organisation of the event and nowhere else. */
export async function nameOfSubject(
  deps: Deps,
  { type, subject, organisation }: Pick<EventDoc, 'type' | 'subject' | 'organisation'>,
): Promise<string | null> {
  for (const nameOf of NAMES[type.split('.')[0] ?? ''] ?? []) {
    const name = await nameOf(deps, subject, organisation);
    if (name !== null) return name;
  }
  return null;
}

const ofOrganisation: NameOf = async ({ collections }, id, organisation) =>
  id === organisation ? ((await collections.organisations.get(id))?.name ?? null) : null;

const ofSite: NameOf = async ({ collections }, id, organisation) => {
  const site = await collections.sites.get(id);
  return site?.organisation === organisation ? site.name : null;
};

const ofWave: NameOf = async (deps, id, organisation) => {
  const wave = await deps.collections.waves.get(id);
  if (wave?.organisation !== organisation) return null;
  const site = await ofSite(deps, wave.site, organisation);
  return site === null ? null : `${site}, wave ${wave.number}`;
};

const ofJoinLink: NameOf = async ({ collections }, id, organisation) => {
  const link = await collections.oneTimeLinks.get(id);
  return link?.organisation === organisation ? (link.join?.email ?? null) : null;
};

const NAMES: Readonly<Record<string, readonly NameOf[]>> = {
  organisation: [ofOrganisation],
  site: [ofSite],
  wave: [ofWave],
  checklist: [ofWave],
  ownView: [ofWave],
  link: [ofWave],
  joinLink: [ofJoinLink],
  export: [ofSite, ofOrganisation, ofWave],
};
