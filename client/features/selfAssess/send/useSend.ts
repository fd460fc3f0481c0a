import { useEffect, useReducer } from 'react';
import { sendSelfAssessment } from '../../../api/selfAssessments.ts';
import { useOnline } from '../../../ui/useOnline.ts';
import type { Sending } from '../draft/draft.ts';
import { nextSendState, type SendState } from './sendMachine.ts';

/** Sends as soon as there is something to send, and keeps at it until the server has answered. */
export function useSend(sending: Sending | null): { readonly state: SendState; readonly tryNow: () => void } {
  const [state, tell] = useReducer(nextSendState, { kind: 'idle' });
  const online = useOnline();

  useEffect(() => {
    if (sending !== null && state.kind === 'idle') tell({ type: 'start', online: navigator.onLine });
  }, [sending, state.kind]);

  useEffect(() => {
    if (online && state.kind === 'paused' && state.cause === 'offline') tell({ type: 'start', online });
  }, [online, state]);

  const attempt = state.kind === 'sending' ? state.attempt : 0;
  useEffect(() => {
    if (attempt === 0 || sending === null) return;
    const stop = new AbortController();
    sendSelfAssessment(sending.key, sending.body, stop.signal).then((outcome) => {
      if (!stop.signal.aborted) tell({ type: 'ended', outcome });
    });
    return () => stop.abort();
  }, [attempt, sending]);

  const wait = state.kind === 'waiting' ? state.seconds : 0;
  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => tell({ type: 'waited', online: navigator.onLine }), wait * 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  return { state, tryNow: () => tell({ type: 'start', online: true }) };
}
