import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from './call.ts';

export type Load<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly outcome: Outcome<never> };

export interface Loaded<T> {
  readonly load: Load<T>;
  /** Asks again; what is shown stays until the new answer is there. */
  readonly reload: () => void;
  /** Puts in what the server has just answered to a change. */
  readonly put: (value: T) => void;
}

/** Asks the server when the page opens and whenever `key` changes. A late answer to an old key is dropped. */
export function useLoad<T>(key: string, ask: () => Promise<Outcome<T>>): Loaded<T> {
  const [state, setState] = useState<{ readonly key: string; readonly load: Load<T> }>({
    key,
    load: { kind: 'loading' },
  });
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let wanted = true;
    latest.current().then((outcome) => {
      if (!wanted) return;
      if (outcome.kind === 'answer') setState({ key, load: { kind: 'ready', value: outcome.body } });
      else
        setState((now) =>
          // What is on the screen is worth more than a message that it could not be refreshed.
          now.key === key && now.load.kind === 'ready' && outcome.kind === 'unreachable'
            ? now
            : { key, load: { kind: 'failed', outcome } },
        );
    });
    return () => {
      wanted = false;
    };
  }, [key, round]);
  const reload = useCallback(() => setRound((n) => n + 1), []);
  const put = useCallback((value: T) => setState({ key, load: { kind: 'ready', value } }), [key]);
  return { load: state.key === key ? state.load : { kind: 'loading' }, reload, put };
}

/** Calls every so many seconds, while somebody looks at the page. */
export function useEvery(seconds: number, tick: () => void): void {
  const latest = useRef(tick);
  latest.current = tick;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
}
