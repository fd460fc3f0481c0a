import { useCallback, useEffect, useState } from 'react';
import { browserStorage } from '../../survey/draft/browserStorage.ts';
import type { Draft } from './draft/draft.ts';
import { type Device, findStore, openStore, type RespondStore } from './draft/respondStore.ts';

const marker = 'plumbline.respond.inside';

/** Whether this tab was inside the questions of this way in: a reload goes on there, a new visit is asked first. */
function wasInside(token: string): boolean {
  try {
    return browserStorage('session')?.getItem(marker) === token;
  } catch {
    return false;
  }
}

function markInside(token: string | null): void {
  try {
    if (token === null) browserStorage('session')?.removeItem(marker);
    else browserStorage('session')?.setItem(marker, token);
  } catch {
    // Then a reload begins at the welcome page.
  }
}

export interface Visit {
  /** Where the answers of this way in are; null while there are none. */
  readonly store: RespondStore | null;
  readonly inside: boolean;
  /** What was removed on the welcome page just now, for taking it back. */
  readonly removed: Draft | null;
  readonly begin: (device: Device, draft: Draft) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  /** The draft is gone: sent, or cleared. */
  readonly forget: () => void;
  readonly remove: () => void;
  readonly undo: (draft: Draft) => void;
}

/** One person's way through one survey, from the welcome page to the end and back. */
export function useVisit(token: string): Visit {
  const [store, setStore] = useState(() => findStore(token));
  const [inside, setInside] = useState(
    () => wasInside(token) || (store?.get().draft?.sending ?? null) !== null,
  );
  const [removed, setRemoved] = useState<{ readonly draft: Draft; readonly device: Device } | null>(null);
  useEffect(() => store?.listen(), [store]);
  const go = useCallback(
    (into: boolean) => {
      markInside(into ? token : null);
      setInside(into);
    },
    [token],
  );
  const begin = (device: Device, draft: Draft) => {
    const next = openStore(token, device);
    next.restore(draft);
    setStore(next);
    setRemoved(null);
    go(true);
  };
  const forget = useCallback(() => {
    setStore(null);
    go(false);
  }, [go]);
  const remove = () => {
    const draft = store?.get().draft ?? null;
    if (store === null || draft === null) return;
    setRemoved({ draft, device: store.device });
    store.clear();
    forget();
  };
  const undo = (draft: Draft) => {
    const next = openStore(token, removed?.device ?? 'shared');
    next.restore(draft);
    setStore(next);
    setRemoved(null);
  };
  return {
    store,
    inside,
    removed: removed?.draft ?? null,
    begin,
    enter: () => go(true),
    leave: () => go(false),
    forget,
    remove,
    undo,
  };
}
