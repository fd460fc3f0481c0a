import { useSyncExternalStore } from 'react';
import { browserStorage } from '../../../survey/draft/browserStorage.ts';
import { createDraftStore, type DraftStore, type Snapshot } from '../../../survey/draft/draftStore.ts';
import { type Draft, draftKey, emptyDraft, parseDraft } from './draft.ts';

export const theDraft: DraftStore<Draft> = createDraftStore({
  storage: browserStorage('local'),
  key: draftKey,
  empty: emptyDraft,
  parse: parseDraft,
});

window.addEventListener('storage', (event) => {
  if (event.key === draftKey || event.key === null) theDraft.noticeChange(event.newValue);
});

export const useDraft = (): Snapshot<Draft> => useSyncExternalStore(theDraft.subscribe, theDraft.get);
