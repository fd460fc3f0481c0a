import { Problem } from '../../../problems.ts';
import type { Deps } from '../../deps.ts';

/** The sites that a membership is to be limited to. @throws answers-invalid when one is not an active site of the organisation. */
export async function checkSites(
  { collections }: Deps,
  organisation: string,
  sites: readonly string[] | null,
): Promise<void> {
  if (sites === null) return;
  const found = await collections.sites.find({ _id: { in: sites } }, { limit: 1_000 });
  const known = new Set(
    found.filter((one) => one.organisation === organisation && one.state === 'active').map((one) => one._id),
  );
  const errors = sites.flatMap((id, at) =>
    known.has(id) ? [] : [{ pointer: `/sites/${at}`, detail: 'is no site of this organisation' }],
  );
  if (errors.length > 0) throw new Problem('answers-invalid', { errors });
}
