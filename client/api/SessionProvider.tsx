import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { loadSession, type Session } from './session.ts';
import { signedInHint } from './signedInHint.ts';
import { SessionContext, type SessionState } from './useSession.ts';

const stateOf = (session: Session | null): SessionState =>
  session === null ? { kind: 'signed-out' } : { kind: 'signed-in', session };

async function askServer(): Promise<SessionState> {
  const outcome = await loadSession();
  if (outcome.kind === 'answer') return stateOf(outcome.body);
  return outcome.kind === 'refused' && outcome.problem.status === 401
    ? { kind: 'signed-out' }
    : { kind: 'unreachable' };
}

/** After another tab signed in or out, and when the browser brings back a page that it kept as it was. */
function whenInDoubt(ask: () => void): () => void {
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) ask();
  };
  window.addEventListener('pageshow', onShow);
  const stop = signedInHint.onChange(ask);
  return () => {
    window.removeEventListener('pageshow', onShow);
    stop();
  };
}

/** Holds who is signed in. Asks the server at once only where somebody signed in on this device before. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>(() => ({
    kind: signedInHint.read() ? 'loading' : 'unknown',
  }));
  const reload = useCallback(async () => {
    const next = await askServer();
    if (next.kind !== 'unreachable') signedInHint.write(next.kind === 'signed-in');
    setState(next);
  }, []);
  const replace = useCallback((session: Session | null) => {
    signedInHint.write(session !== null);
    setState(stateOf(session));
  }, []);
  useEffect(() => {
    if (signedInHint.read()) void reload();
    return whenInDoubt(() => void reload());
  }, [reload]);
  const value = useMemo(
    () => ({ state, session: state.kind === 'signed-in' ? state.session : null, reload, replace }),
    [state, reload, replace],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
