import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Checklist, loadChecklist, saveChecklist } from '../../../api/checklist.ts';
import { type ChecklistState, isWaiting } from './checklistState.ts';
import { type ChecklistStore, createChecklistStore } from './checklistStore.ts';

const PAUSE_MS = 1200;
const RETRY_MS = 15_000;

/** Keeps the checklist saved as one goes: a moment after the last change, again while the server is away, and on leaving. */
export function useChecklist(
  wave: string,
  first: Checklist,
): { readonly store: ChecklistStore; readonly state: ChecklistState } {
  const store = useMemo(
    () =>
      createChecklistStore(first, {
        load: () => loadChecklist(wave),
        save: (revision, answers) => saveChecklist(wave, { revision, answers: { ...answers } }),
      }),
    [wave, first],
  );
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { saving, answers, checklist } = state;
  const carried = checklist.carriedFrom !== null && answers === first.answers;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the answers starts the pause anew
  useEffect(() => {
    if (carried || (saving !== 'unsaved' && !isWaiting(saving))) return;
    const timer = setTimeout(() => void store.flush(), isWaiting(saving) ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [store, saving, answers, carried]);
  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      const { saving: now } = store.get();
      if (now !== 'saved' && !carried) event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [store, carried]);
  useEffect(
    () => () => {
      const { checklist: now, answers: mine } = store.get();
      if (now.carriedFrom === null || mine !== first.answers) void store.flush();
    },
    [store, first],
  );
  return { store, state };
}
