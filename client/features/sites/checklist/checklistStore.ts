import type { Outcome } from '../../../api/call.ts';
import type { Checklist } from '../../../api/checklist.ts';
import {
  type ChecklistState,
  isWaiting,
  joined,
  mineTaken,
  refused,
  savedAs,
  startOf,
} from './checklistState.ts';
import { type ChecklistAnswers, sameAnswers } from './mergeAnswers.ts';

export interface Server {
  readonly load: () => Promise<Outcome<Checklist>>;
  readonly save: (revision: number, answers: ChecklistAnswers) => Promise<Outcome<Checklist>>;
}

export interface ChecklistStore {
  readonly get: () => ChecklistState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (answers: ChecklistAnswers) => void;
  /** Saves what is not saved yet; one request at a time. */
  readonly flush: () => Promise<void>;
  readonly takeMine: (name: string) => void;
  readonly leaveTheirs: () => void;
  /** The server answered to something else, such as a change of the accountable person. */
  readonly adopt: (checklist: Checklist) => void;
}

/** A conflict, what is left of mine after it, and what was typed meanwhile: more rounds than that are somebody else's turn. */
const MOST_ROUNDS = 5;

/** The next state after one attempt to save. */
async function saveOnce(server: Server, now: () => ChecklistState): Promise<ChecklistState> {
  const { checklist, answers: sent } = now();
  const outcome = await server.save(checklist.revision, sent);
  if (outcome.kind === 'answer') return savedAs(now(), sent, outcome.body);
  if (outcome.kind === 'unreachable' || outcome.problem.status >= 500) return { ...now(), saving: 'offline' };
  if (outcome.problem.status === 401) return { ...now(), saving: 'signedOut' };
  if (outcome.problem.slug !== 'edit-conflict') return refused(now(), outcome.problem);
  const theirs = await server.load();
  return theirs.kind === 'answer' ? joined(now(), theirs.body) : { ...now(), saving: 'offline' };
}

/** The checklist as it is being filled in, and what the server has of it. */
export function createChecklistStore(first: Checklist, server: Server): ChecklistStore {
  let state = startOf(first);
  let busy = false;
  const listeners = new Set<() => void>();
  const set = (next: ChecklistState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const flush = async () => {
    if (busy) return;
    busy = true;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      if (state.saving !== 'unsaved' && (round > 0 || !isWaiting(state.saving))) break;
      set({ ...state, saving: 'saving', reason: null });
      set(await saveOnce(server, () => state));
    }
    busy = false;
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (answers) => {
      if (sameAnswers(answers, state.answers)) return;
      set({ ...state, answers, saving: state.saving === 'saving' ? 'saving' : 'unsaved' });
    },
    flush,
    takeMine: (name) => set(mineTaken(state, name)),
    leaveTheirs: () => set({ ...state, conflict: null }),
    adopt: (checklist) => set({ ...state, checklist: { ...checklist, answers: state.checklist.answers } }),
  };
}
