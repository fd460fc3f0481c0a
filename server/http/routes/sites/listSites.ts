import { phaseOf } from '../../../core/wave/phaseOf.ts';
import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import type { SiteDoc } from '../../../storage/schemas/sites.ts';
import type { WaveDoc, WaveProgress } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { liveProgress } from '../../waves/liveProgress.ts';
import { isRunner } from '../../waves/waveView.ts';
import { type ListedSite, SiteListSchema } from '../../wire/site.ts';
import { momentOf } from '../../wire/text.ts';

export function listSites(deps: Deps): Route<'listSites'> {
  return {
    id: 'listSites',
    method: 'GET',
    path: '/api/organisations/:id/sites',
    summary: 'The sites that the caller may see, by name; admins also see deleted ones.',
    parameters: idParameter('The organisation'),
    answers: { 200: { description: 'The sites', type: 'application/json', schema: SiteListSchema } },
    problems: READ_PROBLEMS,
    handle: async (_request, { organisation, memberships }) => {
      const list: ListedSite[] = [];
      for await (const site of deps.collections.sites.stream({ organisation: organisation._id })) {
        const held = memberships.filter((one) => covers(one, site));
        if (isFor(held, site)) list.push(await listed(deps, held, site));
      }
      return jsonReply(
        200,
        list.sort((one, other) => one.name.localeCompare(other.name, 'en')),
      );
    },
  };
}

const covers = ({ sites }: MembershipDoc, site: SiteDoc): boolean =>
  sites === null || sites.includes(site._id);

const isFor = (held: readonly MembershipDoc[], { state }: SiteDoc): boolean =>
  held.some(({ role }) => state === 'active' || role === 'admin');

async function listed(deps: Deps, held: readonly MembershipDoc[], site: SiteDoc): Promise<ListedSite> {
  const byNumber = { by: 'number', order: 'descending' } as const;
  const [wave] = await deps.collections.waves.find({ site: site._id }, { sort: byNumber, limit: 1 });
  return {
    id: site._id,
    name: site.name,
    setting: site.setting as ListedSite['setting'],
    state: site.state,
    mayRun: isRunner({ memberships: held }),
    removeAt: site.state === 'deleted' ? momentOf(site.removeAt) : null,
    lastWave: wave === undefined ? null : await lastWave(deps, wave),
  };
}

async function lastWave(deps: Deps, wave: WaveDoc): Promise<ListedSite['lastWave']> {
  const phase = phaseOf(wave, deps.now());
  const isRunning = wave.state === 'running' && phase !== 'planned';
  return {
    id: wave._id,
    number: wave.number,
    phase,
    closesAt: momentOf(wave.closesAt),
    progress: isRunning ? shown(wave, await liveProgress(deps, wave)) : null,
  };
}

const shown = ({ expectedStaff, minimumGroup }: WaveDoc, progress: WaveProgress | null) => ({
  answered: progress?.answered ?? null,
  expected: expectedStaff.total,
  step: minimumGroup,
});
