import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { asksNobody } from './asksNobody.ts';
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

/** What is known before the server is asked. It is not asked where nobody has signed in: that would only earn a refusal. */
function atFirst(isFree: boolean): SessionState {
  if (isFree) return { kind: 'unknown' };
  const hint = signedInHint.read();
  if (hint === null) return { kind: 'unknown' };
  return { kind: hint ? 'loading' : 'signed-out' };
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

/** Holds who is signed in. Asks the server only where somebody signed in on this device before, and the page has to know. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const isFree = asksNobody(useLocation().pathname);
  const [state, setState] = useState<SessionState>(() => atFirst(isFree));
  const reload = useCallback(async () => {
    const next = await askServer();
    if (next.kind !== 'unreachable') signedInHint.write(next.kind === 'signed-in');
    setState(next);
  }, []);
  const replace = useCallback((session: Session | null) => {
    signedInHint.write(session !== null);
    setState(stateOf(session));
  }, []);
  const look = useCallback(() => {
    const first = atFirst(isFree);
    if (first.kind === 'loading') void reload();
    else setState(first);
  }, [isFree, reload]);
  useEffect(() => whenInDoubt(look), [look]);
  const isOpen = state.kind === 'unknown' || state.kind === 'loading';
  useEffect(() => {
    if (!isFree && isOpen) look();
  }, [isFree, isOpen, look]);
  const value = useMemo(
    () => ({ state, session: state.kind === 'signed-in' ? state.session : null, reload, replace }),
    [state, reload, replace],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}
