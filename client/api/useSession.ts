import { createContext, useContext } from 'react';
import type { Session } from './session.ts';

/**
 * Who uses this browser. `unknown`: nobody has asked yet, because nothing shown so far needs to know; `unreachable`: the
 * server did not answer.
 */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-in'; readonly session: Session };

export interface SessionContextValue {
  readonly state: SessionState;
  /** The session where somebody is signed in, otherwise null. */
  readonly session: Session | null;
  /** Asks the server again: after a 401, or when memberships may have changed. */
  readonly reload: () => Promise<void>;
  /** Takes over what signing in, joining or signing out answered. */
  readonly replace: (session: Session | null) => void;
}

export const SessionContext = createContext<SessionContextValue | null>(null);

/** The session state; pages that need somebody signed in stand inside `RequireSession` and may use `useSignedIn`. */
export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('useSession is called outside of SessionProvider');
  return value;
}

/** The session on a page that `RequireSession` guards. */
export function useSignedIn(): Session {
  const { session } = useSession();
  if (session === null) throw new Error('this page is shown without RequireSession');
  return session;
}
