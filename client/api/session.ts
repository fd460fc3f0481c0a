import type { Session } from '../../server/http/wire/session.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';

export type { MembershipView, Session } from '../../server/http/wire/session.ts';

/** What the first set-up asks for. */
export interface SetUp {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly organisation: string;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Six digits from the app, or a recovery code. */
  readonly code?: string;
}

export const loadSession = (): Promise<Outcome<Session>> => call('/api/session', {}, readJson<Session>);

export const signIn = (credentials: Credentials): Promise<Outcome<Session>> =>
  send('POST', '/api/session', credentials, readJson<Session>);

export const signOut = (): Promise<Outcome<null>> => call('/api/session', { method: 'DELETE' }, readNothing);

export const setUpServer = (setUp: SetUp): Promise<Outcome<Session>> =>
  send('POST', '/api/setups', setUp, readJson<Session>);
