import { graceEndsAt } from '../../core/wave/moments.ts';
import { phaseOf } from '../../core/wave/phaseOf.ts';
import type { SiteDoc } from '../../storage/schemas/sites.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Scope } from '../authorise/who.ts';
import type { Deps } from '../deps.ts';
import { type Resource, RUNNERS } from '../policy.ts';
import { momentOf } from '../wire/text.ts';
import type { WaveView } from '../wire/wave.ts';
import { checklistInstrument, factsOfChecklist } from './checklistFacts.ts';
import { personView } from './personView.ts';

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
    checklist: {
      ...factsOfChecklist(checklistInstrument(deps, checklist), checklist?.checklist.answers ?? {}),
      revision: checklist?.revision ?? 0,
    },
  };
}

export function isRunner({ memberships }: Pick<Member, 'memberships'>): boolean {
  return memberships.some(({ role }) => (RUNNERS as readonly string[]).includes(role));
}

export function titleOf(
  deps: Deps,
  { instrument, version }: { instrument: string; version: number },
): string {
  const found = deps.instruments.find((one) => one.id === instrument && one.version === version);
  return found?.scoring.title ?? instrument;
}
