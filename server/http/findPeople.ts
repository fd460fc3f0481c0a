import type { PersonDoc } from '../storage/schemas/people.ts';
import type { Deps } from './deps.ts';

/** As many as one query takes. */
const AT_ONCE = 1_000;

/** The accounts of these ids; those that are gone are missing. */
export async function findPeople(
  { collections }: Pick<Deps, 'collections'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonDoc>> {
  const unique = [...new Set(ids)];
  const found = new Map<string, PersonDoc>();
  for (let start = 0; start < unique.length; start += AT_ONCE) {
    const some = unique.slice(start, start + AT_ONCE);
    for (const person of await collections.people.find({ _id: { in: some } }, { limit: AT_ONCE }))
      found.set(person._id, person);
  }
  return found;
}
