import { Problem } from '../../problems.ts';
import { hashSecret } from '../../secrets.ts';
import { keepAlive } from '../../storage/sessions.ts';
import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';
import type { Caller } from './who.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Over https the browser itself keeps the cookie to this host and to encrypted connections. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-plumbline' : 'plumbline';
}

/** The person behind the session cookie (policies `signed-in`, `operator` and those of members). */
export async function signedIn(deps: Deps, request: RouteRequest): Promise<Caller> {
  const token = request.cookie(sessionCookieName(deps.config.publicUrl)) ?? '';
  const session = TOKEN.test(token) ? await deps.collections.sessions.get(hashSecret(token)) : undefined;
  if (session === undefined || session.expiresAt <= deps.now()) throw new Problem('not-signed-in');
  const person = await deps.collections.people.get(session.person);
  if (person === undefined || person.state !== 'active' || person.credentials !== session.credentials)
    throw new Problem('not-signed-in');
  return { person, session: await keepAlive(deps.collections.sessions, session, deps.now()) };
}
