import { type Draft, emptyDraft, parseDraft } from './draft.ts';

export const draftKey = 'plumbline.draft.v1';

/** The part of localStorage that is needed; null where the browser refuses it altogether. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** `full` and `blocked`: only this tab has the answers. `elsewhere`: another tab has newer ones, or has sent them. */
export type Keeping = 'kept' | 'full' | 'blocked' | 'elsewhere';

export interface Snapshot {
  readonly draft: Draft | null;
  readonly keeping: Keeping;
  /** Changes when answers came from outside this page, so that what shows them is built anew. */
  readonly epoch: number;
}

export interface DraftStore {
  readonly get: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies a change to the draft, starting one if there is none. */
  readonly update: (change: (draft: Draft) => Draft) => void;
  readonly clear: () => void;
  /** Puts a draft back that was cleared. */
  readonly restore: (draft: Draft) => void;
  /** Another tab wrote `text` (null: removed). */
  readonly noticeChange: (text: string | null) => void;
  /** Takes over what the other tab has kept. */
  readonly adopt: () => void;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && /quota|NS_ERROR_DOM_QUOTA_REACHED/i.test(`${error.name} ${error.message}`);

function write(storage: KeptStorage, draft: Draft): Keeping {
  if (storage === null) return 'blocked';
  try {
    storage.setItem(draftKey, JSON.stringify(draft));
    return 'kept';
  } catch (error) {
    return isFull(error) ? 'full' : 'blocked';
  }
}

function read(storage: KeptStorage): Draft | null {
  try {
    return parseDraft(storage?.getItem(draftKey) ?? null);
  } catch {
    return null;
  }
}

function remove(storage: KeptStorage): void {
  try {
    storage?.removeItem(draftKey);
  } catch {
    // A browser that refuses storage has kept nothing either.
  }
}

export function createDraftStore(storage: KeptStorage): DraftStore {
  let snapshot: Snapshot = {
    draft: read(storage),
    keeping: storage === null ? 'blocked' : 'kept',
    epoch: 0,
  };
  const listeners = new Set<() => void>();
  const publish = (next: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const keep = (draft: Draft, extra: Partial<Snapshot> = {}) =>
    publish({ draft, keeping: write(storage, draft), ...extra });

  return {
    get: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change) => {
      const before = snapshot.draft ?? emptyDraft;
      const after = { ...change(before), revision: before.revision + 1 };
      if (snapshot.keeping === 'elsewhere') publish({ draft: after });
      else keep(after);
    },
    clear: () => {
      remove(storage);
      publish({
        draft: null,
        keeping: snapshot.keeping === 'blocked' ? 'blocked' : 'kept',
        epoch: snapshot.epoch + 1,
      });
    },
    restore: (draft) => keep(draft, { epoch: snapshot.epoch + 1 }),
    noticeChange: (text) => {
      if (snapshot.draft === null) publish({ draft: parseDraft(text), epoch: snapshot.epoch + 1 });
      else if (text !== JSON.stringify(snapshot.draft)) publish({ keeping: 'elsewhere' });
    },
    adopt: () => publish({ draft: read(storage), keeping: 'kept', epoch: snapshot.epoch + 1 }),
  };
}
