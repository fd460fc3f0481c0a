import { Problem } from '../../problems.ts';
import type { EventDraft } from '../../storage/collection.ts';
import type { PersonDoc } from '../../storage/schemas/people.ts';
import { endSessionsOf } from '../../storage/sessions.ts';
import type { Deps } from '../deps.ts';

/**
 * Changes what an account is opened with, and with it ends every session of the person, in the same write. Whoever asked
 * for it gets a new session afterwards (startSession.ts). @throws not-signed-in when somebody changed it in between
 */
export async function changeCredentials(
  { collections }: Pick<Deps, 'collections'>,
  { _id, credentials }: PersonDoc,
  set: Partial<Pick<PersonDoc, 'passwordHash' | 'secondFactor' | 'secondFactorRevision'>>,
  events: readonly EventDraft[],
): Promise<PersonDoc> {
  const changed = await collections.people.change(
    { _id, credentials },
    { set: { ...set, credentials: credentials + 1 } },
    { events },
  );
  if (changed === undefined) throw new Problem('not-signed-in');
  await endSessionsOf(collections.sessions, _id);
  return changed;
}
