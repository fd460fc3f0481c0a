import { useRef, useState } from 'react';
import type { Outcome } from '../api/call.ts';
import { sites as t } from '../i18n/en/sites.ts';
import { failureText } from './LoadFailure.tsx';
import type { Said } from './useSaid.tsx';

/** What the server answered to something that a button asked for. */
type Asked<T> = () => Promise<Outcome<T>>;

/** Runs one request at a time, and says in words when it did not succeed. */
export function useAct(say: (said: Said) => void) {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const act = async <T>(ask: Asked<T>, done: (body: T) => void): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const outcome = await ask();
    running.current = false;
    setBusy(false);
    if (outcome.kind === 'answer') done(outcome.body);
    else say({ text: refusalText(outcome), tone: 'error' });
  };
  return { busy, act };
}

/** The server's own sentences where it has some: they say what to do. */
export function refusalText(outcome: Exclude<Outcome<unknown>, { kind: 'answer' }>): string {
  if (outcome.kind === 'unreachable') return failureText(outcome);
  const { detail, errors, status } = outcome.problem;
  if (status === 401) return t.signedOut;
  const said = errors.map((error) => error.detail).join('; ');
  return detail ?? (said === '' ? failureText(outcome) : `${failureText(outcome)} ${said}`);
}
