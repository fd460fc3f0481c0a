import { sessionView } from '../../accounts/sessionView.ts';
import { clearedCookie, endShownSession } from '../../accounts/startSession.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { SessionSchema } from '../../wire/session.ts';

export function getSession(deps: Deps): Route<'getSession'> {
  return {
    id: 'getSession',
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in in this browser, and where they belong.',
    answers: { 200: { description: 'The session', type: 'application/json', schema: SessionSchema } },
    problems: ['malformed-request', 'not-signed-in', 'internal', 'storage-unavailable'],
    handle: async (_request, { person, session }) => jsonReply(200, await sessionView(deps, person, session)),
  };
}

export function deleteSession(deps: Deps): Route<'deleteSession'> {
  return {
    id: 'deleteSession',
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out. Without a session nothing happens.',
    answers: { 204: { description: 'Signed out' } },
    problems: ['malformed-request', 'not-allowed', 'too-many-requests', 'internal', 'storage-unavailable'],
    handle: async (request) => {
      await endShownSession(deps, request);
      return { status: 204, headers: clearedCookie(deps) };
    },
  };
}
