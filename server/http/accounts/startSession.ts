import { hashSecret } from '../../secrets.ts';
import { auditEvent, recordEvent } from '../../storage/auditEvent.ts';
import type { PersonDoc } from '../../storage/schemas/people.ts';
import type { SessionDoc } from '../../storage/schemas/sessions.ts';
import { newSession } from '../../storage/sessions.ts';
import { sessionCookieName } from '../authorise/session.ts';
import type { Deps } from '../deps.ts';
import { jsonReply, type Reply, type RouteRequest } from '../route.ts';
import { knownBrowserCookie } from './knownBrowser.ts';
import { sessionView } from './sessionView.ts';

interface Started {
  readonly session: SessionDoc;
  /** The header that hands the token to the browser; nothing else ever carries it. */
  readonly headers: { readonly 'Set-Cookie': string };
}

/**
 * A new session under a token nobody knew before, so that one planted in the browser earlier is worth nothing; the
 * session that the browser had is ended.
 */
export async function startSession(
  deps: Deps,
  request: Pick<RouteRequest, 'cookie'>,
  person: PersonDoc,
  { secondFactor }: { readonly secondFactor: boolean },
): Promise<Started> {
  const token = Buffer.from(deps.newSecret()).toString('base64url');
  const session = newSession(hashSecret(token), person, { secondFactor, now: deps.now() });
  await deps.collections.sessions.insert(session);
  await endShownSession(deps, request);
  return { session, headers: { 'Set-Cookie': cookie(deps, token) } };
}

/** As `startSession`, with the event, the answer and the mark of a known browser that signing in, setting up and joining have in common. */
export async function signInReply(
  deps: Deps,
  request: Pick<RouteRequest, 'cookie'>,
  person: PersonDoc,
  { status, secondFactor }: { readonly status: 200 | 201; readonly secondFactor: boolean },
): Promise<Reply> {
  const { session, headers } = await startSession(deps, request, person, { secondFactor });
  const facts = { at: deps.now(), by: person._id, organisation: '', subject: person._id };
  await recordEvent(
    deps.collections.auditInbox,
    deps,
    auditEvent('session.started', facts, { secondFactor }),
  );
  const cookies = [headers['Set-Cookie'], knownBrowserCookie(deps, request, person.emailKey)];
  return jsonReply(status, await sessionView(deps, person, session), { headers: { 'Set-Cookie': cookies } });
}

/** Ends the session whose token the browser shows, if it shows one. */
export async function endShownSession(deps: Deps, request: Pick<RouteRequest, 'cookie'>): Promise<void> {
  const shown = request.cookie(sessionCookieName(deps.config.publicUrl));
  if (shown !== undefined) await deps.collections.sessions.remove({ _id: hashSecret(shown) });
}

/** Takes the cookie away. */
export function clearedCookie(deps: Pick<Deps, 'config'>): { readonly 'Set-Cookie': string } {
  return { 'Set-Cookie': `${cookie(deps, '')}; Max-Age=0` };
}

/** Without an age: it goes when the browser closes, which matters on a ward's shared computer. */
function cookie({ config }: Pick<Deps, 'config'>, token: string): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookieName(config.publicUrl)}=${token}; HttpOnly; SameSite=Strict; Path=/${secure}`;
}
