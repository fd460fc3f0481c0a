import { Problem } from '../../problems.ts';
import type { PersonDoc } from '../../storage/schemas/people.ts';
import type { Deps } from '../deps.ts';
import { verifyPassword } from './passwords.ts';
import { countTry } from './tries.ts';

/**
 * Asks for the password again before what hurts, since a browser may have been left open. Tries are counted as at
 * sign-in. @throws sign-in-failed when it is not the one
 */
export async function confirmPassword(
  deps: Pick<Deps, 'collections' | 'secrets' | 'now'>,
  person: PersonDoc,
  password: string,
): Promise<void> {
  const attempt = await countTry(deps, 'password', person._id);
  if (!(await verifyPassword(person.passwordHash, password))) throw new Problem('sign-in-failed');
  await attempt.succeeded();
}
