import { useSyncExternalStore } from 'react';
import { browserStorage } from '../../../survey/draft/browserStorage.ts';
import {
  createDraftStore,
  type DraftStore,
  type KeptStorage,
  type Snapshot,
} from '../../../survey/draft/draftStore.ts';
import { dayAfter, draftKeyOf, holdsDraft } from './deviceDrafts.ts';
import { type Draft, parseDraft } from './draft.ts';

/** `own`: kept on the device. `shared`: kept in this tab, gone when it is closed. */
export type Device = 'own' | 'shared';

export interface RespondStore extends DraftStore<Draft> {
  readonly device: Device;
  readonly token: string;
  /** Follows the other tabs until the returned function is called. */
  readonly listen: () => () => void;
}

const storageOf = (device: Device): KeptStorage => browserStorage(device === 'own' ? 'local' : 'session');

/** Never kept: a store is only ever opened on a draft or given one at once. */
const nothing: Draft = {
  format: 1,
  revision: 0,
  token: '',
  key: '',
  wave: {
    organisation: '',
    site: '',
    closesAt: '',
    timeZone: 'UTC',
    minimumGroup: 5,
    anonymity: 'open-link',
    notice: '',
    instrument: { id: '', version: 1, title: '' },
  },
  ticket: null,
  position: { step: 'questions', page: null, fromReview: false },
  hash: '',
  answers: {},
  spent: {},
  resume: null,
  sending: null,
  keptUntil: '',
};

export function openStore(token: string, device: Device): RespondStore {
  const key = draftKeyOf(token);
  const store = createDraftStore<Draft>({
    storage: storageOf(device),
    key,
    empty: nothing,
    parse: parseDraft,
  });
  const notice = (event: StorageEvent) => {
    if (event.storageArea !== null && event.storageArea !== storageOf(device)) return;
    if (event.key === key || event.key === null) store.noticeChange(event.newValue);
  };
  const listen = () => {
    window.addEventListener('storage', notice);
    return () => window.removeEventListener('storage', notice);
  };
  return { ...store, device, token, listen };
}

/** The store of a draft that this device already holds for this way in, and may still hold today. */
export function findStore(token: string): RespondStore | null {
  const today = dayAfter(Date.now(), 0);
  for (const device of ['shared', 'own'] as const) {
    if (holdsDraft(storageOf(device), token, today)) return openStore(token, device);
  }
  return null;
}

export const useRespondDraft = (store: RespondStore): Snapshot<Draft> =>
  useSyncExternalStore(store.subscribe, store.get);
