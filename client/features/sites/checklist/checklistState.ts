import type { Checklist } from '../../../api/checklist.ts';
import type { Problem } from '../../../api/problem.ts';
import { type ChecklistAnswers, type Collision, mergeAnswers, sameAnswers } from './mergeAnswers.ts';

export type Saving = 'saved' | 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'faulty' | 'refused';

/** Not saved for a reason that may pass by itself: tried again. */
export const isWaiting = (saving: Saving): boolean => saving === 'offline' || saving === 'signedOut';

export interface Conflict {
  /** Who saved at the same time; null where the server does not say. */
  readonly by: { readonly id: string; readonly name: string } | null;
  /** Still open: both of us changed these. */
  readonly collisions: readonly Collision[];
}

export interface ChecklistState {
  /** As the server has it. */
  readonly checklist: Checklist;
  readonly answers: ChecklistAnswers;
  readonly saving: Saving;
  readonly conflict: Conflict | null;
  /** By question, as the server says. */
  readonly faults: ReadonlyMap<string, string>;
  /** The server's reason, where it refused. */
  readonly reason: string | null;
  /** Raised when answers came from outside, so that the questions are drawn anew. */
  readonly epoch: number;
}

/** Answers that were carried over from an earlier wave are not saved for this one. */
export const startOf = (first: Checklist): ChecklistState => ({
  checklist: first,
  answers: first.answers,
  saving: first.carriedFrom === null ? 'saved' : 'unsaved',
  conflict: null,
  faults: new Map(),
  reason: null,
  epoch: 0,
});

/** What somebody else has saved, with my changes joined to it. What is left of mine is not saved yet. */
export function joined(state: ChecklistState, theirs: Checklist): ChecklistState {
  const merged = mergeAnswers(state.checklist.answers, state.answers, theirs.answers);
  const still = (state.conflict?.collisions ?? []).filter(
    (old) => !merged.collisions.some((one) => one.name === old.name),
  );
  return {
    ...state,
    checklist: theirs,
    answers: merged.answers,
    saving: sameAnswers(merged.answers, theirs.answers) ? 'saved' : 'unsaved',
    conflict: { by: theirs.savedBy, collisions: [...still, ...merged.collisions] },
    faults: new Map(),
    epoch: state.epoch + 1,
  };
}

const lastStep = (pointer: string): string => pointer.split('/').at(-1) ?? '';

/** The server would not take it: faults at questions, or a reason. */
export function refused(state: ChecklistState, { errors, detail, title }: Problem): ChecklistState {
  if (errors.length === 0) return { ...state, saving: 'refused', reason: detail ?? title };
  const faults = new Map(errors.map((error) => [lastStep(error.pointer), error.detail]));
  return { ...state, saving: 'faulty', faults };
}

/** After `sent` was saved; what was typed meanwhile is not. */
export const savedAs = (
  state: ChecklistState,
  sent: ChecklistAnswers,
  answer: Checklist,
): ChecklistState => ({
  ...state,
  checklist: { ...answer, answers: sent },
  saving: sameAnswers(sent, state.answers) ? 'saved' : 'unsaved',
  faults: new Map(),
});

/** My value in the place of theirs. */
export function mineTaken(state: ChecklistState, name: string): ChecklistState {
  const { conflict } = state;
  const collision = conflict?.collisions.find((one) => one.name === name);
  if (collision === undefined || conflict === null) return state;
  const { [name]: _, ...others } = state.answers;
  const collisions = conflict.collisions.filter((one) => one.name !== name);
  return {
    ...state,
    answers: collision.mine === undefined ? others : { ...others, [name]: collision.mine },
    saving: 'unsaved',
    conflict: collisions.length === 0 ? null : { ...conflict, collisions },
    epoch: state.epoch + 1,
  };
}
