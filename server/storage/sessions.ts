import type { Collection } from './collection.ts';
import type { PersonDoc } from './schemas/people.ts';
import type { SessionDoc } from './schemas/sessions.ts';

const HOUR = 3_600_000;
/** Without use a session ends after this long. */
const IDLE_MS = 12 * HOUR;
/** Used or not, it ends after this long. */
const ABSOLUTE_MS = 7 * 24 * HOUR;
/** Moved on at most this often, so that reading a page is not a write. */
const STEP_MS = 10 * 60_000;

type Sessions = Collection<SessionDoc>;

/** A session as it is stored at sign-in; `tokenHash` is what the store keeps of the token in the cookie. */
export function newSession(
  tokenHash: string,
  person: Pick<PersonDoc, '_id' | 'credentials'>,
  { secondFactor, now }: { readonly secondFactor: boolean; readonly now: number },
): SessionDoc {
  return {
    _id: tokenHash,
    person: person._id,
    credentials: person.credentials,
    secondFactor,
    createdAt: now,
    expiresAt: now + IDLE_MS,
  };
}

/** Moves the end of a session that is in use, never beyond its absolute end. Gives the session as it is now. */
export async function keepAlive(sessions: Sessions, session: SessionDoc, now: number): Promise<SessionDoc> {
  const expiresAt = Math.min(now + IDLE_MS, session.createdAt + ABSOLUTE_MS);
  if (expiresAt - session.expiresAt < STEP_MS) return session;
  // Only if it is still there as it was: a sign-out in the same moment wins.
  const moved = await sessions.change(
    { _id: session._id, expiresAt: session.expiresAt },
    { set: { expiresAt } },
  );
  return moved ?? session;
}

/**
 * Ends what a person has open in any browser. When the password or the second factor changed, raise `credentials` of the
 * person as well: that number, not this removal, makes a session dead that is just being made or used. When a role changed
 * there is no need to, since roles are read anew with every request.
 */
export async function endSessionsOf(sessions: Sessions, person: string): Promise<number> {
  return await sessions.remove({ person });
}
