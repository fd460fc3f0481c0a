import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../../api/call.ts';
import { loadWelcome, type Welcome } from '../../../api/respond.ts';

export type WelcomeLoad =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly welcome: Welcome }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly outcome: Outcome<never> };

const read = (outcome: Outcome<Welcome>): WelcomeLoad => {
  if (outcome.kind === 'answer') return { kind: 'ready', welcome: outcome.body };
  const unknown = outcome.kind === 'refused' && [400, 401, 404, 410].includes(outcome.problem.status);
  return unknown ? { kind: 'unknown' } : { kind: 'failed', outcome };
};

/** What the way in opens; asked again by itself as soon as the network is back. */
export function useWelcome(token: string): { readonly load: WelcomeLoad; readonly retry: () => void } {
  const [load, setLoad] = useState<WelcomeLoad>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let wanted = true;
    loadWelcome(token).then((outcome) => {
      if (wanted) setLoad(read(outcome));
    });
    return () => {
      wanted = false;
    };
  }, [token, round]);
  const retry = useCallback(() => setRound((n) => n + 1), []);
  const failed = load.kind === 'failed';
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [failed, retry]);
  return { load, retry };
}
