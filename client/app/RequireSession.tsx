import { type ReactNode, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { signedInHint } from '../api/signedInHint.ts';
import { useSession } from '../api/useSession.ts';
import { en } from '../i18n/en.ts';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { Loading } from '../ui/Loading.tsx';

/** Shows a page to whoever is signed in, and sends everybody else to sign in and back here. */
export function RequireSession({ children }: { readonly children: ReactNode }) {
  const { state, reload } = useSession();
  const { pathname, search } = useLocation();
  // Where the browser keeps nothing for us, only the server can tell; otherwise the provider sees to it.
  const mustAsk = state.kind === 'unknown' && signedInHint.read() === null;
  useEffect(() => {
    if (mustAsk) void reload();
  }, [mustAsk, reload]);
  if (state.kind === 'signed-in') return children;
  if (state.kind === 'signed-out')
    return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (state.kind === 'unreachable')
    return <LoadFailure outcome={{ kind: 'unreachable' }} onRetry={() => void reload()} />;
  return <Loading text={en.common.loading} />;
}
