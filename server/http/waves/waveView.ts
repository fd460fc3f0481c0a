import { itemsOf } from '../../core/instrument/itemsOf.ts';
import { versionsOf } from '../../core/instrument/selfAssessmentParts.ts';
import { graceEndsAt } from '../../core/wave/moments.ts';
import { phaseOf } from '../../core/wave/phaseOf.ts';
import type { ChecklistDoc } from '../../storage/schemas/checklists.ts';
import type { SiteDoc } from '../../storage/schemas/sites.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Scope } from '../authorise/who.ts';
import type { Deps } from '../deps.ts';
import { type Resource, RUNNERS } from '../policy.ts';
import { momentOf } from '../wire/text.ts';
import type { WaveView } from '../wire/wave.ts';

type Member = Pick<Scope<Resource>, 'organisation' | 'memberships'>;

/** A wave as one of the members of its site sees it. */
export async function waveView(deps: Deps, member: Member, site: SiteDoc, wave: WaveDoc): Promise<WaveView> {
  const [accountable, checklist] = await Promise.all([
    personView(deps, wave.accountable),
    deps.collections.checklists.get(wave._id),
  ]);
  const { organisation } = member;
  return {
    id: wave._id,
    site: { id: site._id, name: site.name },
    organisation: { id: organisation._id, name: organisation.name },
    number: wave.number,
    phase: phaseOf(wave, deps.now()),
    instrument: { id: wave.instrument, version: wave.version, title: titleOf(deps, wave) },
    opensAt: momentOf(wave.opensAt),
    closesAt: momentOf(wave.closesAt),
    graceEndsAt: momentOf(graceEndsAt(wave)),
    timeZone: wave.timeZone,
    stage: wave.stage,
    programme: wave.programme,
    expectedStaff: { total: wave.expectedStaff.total, byRole: { ...wave.expectedStaff.byRole } },
    anonymity: wave.anonymity,
    minimumGroup: wave.minimumGroup,
    notice: wave.notice,
    accountable,
    mayRun: isRunner(member),
    checklist: { ...countFacts(deps, checklist), revision: checklist?.revision ?? 0 },
  };
}

export function isRunner({ memberships }: Member): boolean {
  return memberships.some(({ role }) => (RUNNERS as readonly string[]).includes(role));
}

/** The name of somebody who did or will do something; an account may be gone. */
export async function personView({ collections }: Deps, id: string): Promise<{ id: string; name: string }> {
  const person = await collections.people.get(id);
  const name = person?.state === 'active' ? person.name : 'Somebody who has left';
  return { id, name };
}

export function titleOf(
  deps: Deps,
  { instrument, version }: { instrument: string; version: number },
): string {
  const found = deps.instruments.find((one) => one.id === instrument && one.version === version);
  return found?.scoring.title ?? instrument;
}

/** Facts of the checklist that have an answer, of how many. */
export function countFacts(deps: Deps, saved: ChecklistDoc | undefined): { answered: number; of: number } {
  const newest = versionsOf(deps.instruments, 'checklist')[0];
  const used =
    deps.instruments.find(
      (one) => one.id === saved?.checklist.instrument && one.version === saved.checklist.version,
    ) ?? newest;
  if (used === undefined) return { answered: 0, of: 0 };
  const facts = itemsOf(used);
  const answers = saved?.checklist.answers ?? {};
  return { answered: facts.filter(({ id }) => Object.hasOwn(answers, id)).length, of: facts.length };
}
