import type { Outcome } from '../../api/call.ts';
import type { Problem } from '../../api/problem.ts';

/** Why an attempt did not get through although nothing is wrong with the answers. */
export type Delay = 'offline' | 'unreachable' | 'busy';

/** `S` is what the server answers once it has stored what was sent. */
export type SendState<S> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly attempt: number }
  /** Tries again by itself after `seconds`. */
  | { readonly kind: 'waiting'; readonly attempt: number; readonly seconds: number; readonly cause: Delay }
  /** Waits for the person, or for the network to come back. */
  | { readonly kind: 'paused'; readonly cause: Delay }
  | { readonly kind: 'stored'; readonly stored: S }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly refusal: Refusal };

/**
 * What a refusal means for the draft. `mend`: the answers can be changed and sent anew. `gone`: it was stored and then deleted.
 * `broken`: a fault of the server; the same request may be tried again.
 */
export type Refusal = 'mend' | 'gone' | 'broken';

export type SendEvent<S> =
  | { readonly type: 'start'; readonly online: boolean }
  | { readonly type: 'ended'; readonly outcome: Outcome<S> }
  | { readonly type: 'waited'; readonly online: boolean };

const waits = [2, 4, 8, 15, 30, 60] as const;

/** A server may ask for patience, within reason. */
const longestWait = 300;

function refusalOf(problem: Problem): Refusal {
  if (problem.status === 410) return 'gone';
  return problem.status >= 500 ? 'broken' : 'mend';
}

const isPassing = (status: number): boolean => [429, 502, 503, 504].includes(status);

function delayed(attempt: number, cause: Delay, asked: number | null): SendState<never> {
  const own = waits[attempt - 1];
  if (own === undefined) return { kind: 'paused', cause };
  return { kind: 'waiting', attempt, cause, seconds: Math.min(longestWait, Math.max(own, asked ?? 0)) };
}

function ended<S>(attempt: number, outcome: Outcome<S>): SendState<S> {
  if (outcome.kind === 'answer') return { kind: 'stored', stored: outcome.body };
  if (outcome.kind === 'unreachable') return delayed(attempt, 'unreachable', null);
  if (isPassing(outcome.problem.status)) return delayed(attempt, 'busy', outcome.retryAfterSeconds);
  return { kind: 'refused', problem: outcome.problem, refusal: refusalOf(outcome.problem) };
}

/** The whole life of sending: every attempt carries the same key and body, so trying again can never store twice. */
export function nextSendState<S>(state: SendState<S>, event: SendEvent<S>): SendState<S> {
  if (event.type === 'start') {
    if (state.kind === 'sending' || state.kind === 'stored') return state;
    return event.online ? { kind: 'sending', attempt: 1 } : { kind: 'paused', cause: 'offline' };
  }
  if (event.type === 'waited') {
    if (state.kind !== 'waiting') return state;
    return event.online
      ? { kind: 'sending', attempt: state.attempt + 1 }
      : { kind: 'paused', cause: 'offline' };
  }
  return state.kind === 'sending' ? ended(state.attempt, event.outcome) : state;
}
