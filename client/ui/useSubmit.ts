import { type FormEvent, useRef, useState } from 'react';
import type { Outcome } from '../api/call.ts';
import { session as t } from '../i18n/en/session.ts';

export interface Submit {
  readonly isSending: boolean;
  /** What the server said last time, if it did not do it. */
  readonly failure: Exclude<Outcome<unknown>, { readonly kind: 'answer' }> | null;
  /** Sends once at a time, and gives what came back to `onAnswer`. */
  readonly run: <T>(call: () => Promise<Outcome<T>>, onAnswer: (body: T) => void) => Promise<void>;
  readonly clear: () => void;
}

export function useSubmit(): Submit {
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Submit['failure']>(null);
  const busy = useRef(false);
  return {
    isSending,
    failure,
    clear: () => setFailure(null),
    run: async (call, onAnswer) => {
      if (busy.current) return;
      busy.current = true;
      setSending(true);
      setFailure(null);
      const outcome = await call();
      busy.current = false;
      setSending(false);
      if (outcome.kind === 'answer') onAnswer(outcome.body);
      else setFailure(outcome);
    },
  };
}

/** For `onSubmit`: the page stays. */
export const staying = (act: () => void) => (event: FormEvent) => {
  event.preventDefault();
  act();
};

/** What the server has against one field; undefined when nothing. */
export function faultAt(failure: Submit['failure'], pointer: string): string | undefined {
  if (failure?.kind !== 'refused') return undefined;
  return failure.problem.errors.find((fault) => fault.pointer === pointer)?.detail;
}

/**
 * What to tell of a failure beside what stands at the fields. `wrong` is what a refused proof means here, `fields` are the
 * pointers of those whose faults are shown.
 */
export function failureWords(
  failure: Submit['failure'],
  wrong: string,
  fields: readonly string[] = [],
): string | null {
  if (failure === null) return null;
  if (failure.kind === 'unreachable') return t.unreachable;
  const { slug, status, errors } = failure.problem;
  if (slug === 'sign-in-failed') return wrong;
  if (status === 429) return t.waitMinutes(Math.ceil((failure.retryAfterSeconds ?? 60) / 60));
  if (status === 503) return t.unreachable;
  if (errors.length === 0) return t.other;
  return errors.every(({ pointer }) => fields.includes(pointer)) ? null : t.other;
}
