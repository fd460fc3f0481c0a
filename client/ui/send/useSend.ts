import { useEffect, useReducer } from 'react';
import type { Outcome } from '../../api/call.ts';
import { useOnline } from '../useOnline.ts';
import { nextSendState, type SendEvent, type SendState } from './sendMachine.ts';

/** One attempt to send; every attempt carries the same key and body. */
export type Attempt<S> = (signal: AbortSignal) => Promise<Outcome<S>>;

export interface SendProgress<S> {
  readonly state: SendState<S>;
  readonly tryNow: () => void;
}

/**
 * Sends as soon as there is something to send, and keeps at it until the server has answered. `attempt` must stay the
 * same function while the same thing is sent; null: there is nothing to send yet.
 */
export function useSend<S>(attempt: Attempt<S> | null): SendProgress<S> {
  const [state, tell] = useReducer<SendState<S>, [SendEvent<S>]>(nextSendState, { kind: 'idle' });
  const online = useOnline();

  useEffect(() => {
    if (attempt !== null && state.kind === 'idle') tell({ type: 'start', online: navigator.onLine });
  }, [attempt, state.kind]);

  useEffect(() => {
    if (online && state.kind === 'paused' && state.cause === 'offline') tell({ type: 'start', online });
  }, [online, state]);

  const count = state.kind === 'sending' ? state.attempt : 0;
  useEffect(() => {
    if (count === 0 || attempt === null) return;
    const stop = new AbortController();
    attempt(stop.signal).then((outcome) => {
      if (!stop.signal.aborted) tell({ type: 'ended', outcome });
    });
    return () => stop.abort();
  }, [count, attempt]);

  const wait = state.kind === 'waiting' ? state.seconds : 0;
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => tell({ type: 'waited', online: navigator.onLine }), wait * 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  return { state, tryNow: () => tell({ type: 'start', online: true }) };
}
