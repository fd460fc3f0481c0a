import { useSyncExternalStore } from 'react';
import {
  createDraftStore,
  type DraftStore,
  draftKey,
  type KeptStorage,
  type Snapshot,
} from './draftStore.ts';

/** Even naming localStorage can throw where a browser blocks site data. */
function browserStorage(): KeptStorage {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export const theDraft: DraftStore = createDraftStore(browserStorage());

window.addEventListener('storage', (event) => {
  if (event.key === draftKey || event.key === null) theDraft.noticeChange(event.newValue);
});

export const useDraft = (): Snapshot => useSyncExternalStore(theDraft.subscribe, theDraft.get);
