import type { Fault } from '../../core/response/answers.ts';
import type { Deps } from '../deps.ts';
import { RUNNERS } from '../policy.ts';

/** Whoever answers for the checklist must be able to fill it in: somebody who runs waves at this site. */
export async function accountableFaults(
  { collections }: Deps,
  at: { readonly organisation: string; readonly site: string },
  person: string | undefined,
): Promise<Fault[]> {
  if (person === undefined) return [];
  const all = await collections.memberships.find({ person }, { limit: 1_000 });
  const may = all.some(
    ({ organisation, role, sites }) =>
      organisation === at.organisation &&
      (RUNNERS as readonly string[]).includes(role) &&
      (sites === null || sites.includes(at.site)),
  );
  if (may) return [];
  return [{ pointer: '/accountable', detail: 'must be an admin, consultant or lead of this site' }];
}
