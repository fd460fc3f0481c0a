/** The part of localStorage or sessionStorage that is needed; null where the browser refuses it altogether. */
export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** `full` and `blocked`: only this tab has the answers. `elsewhere`: another tab has newer ones, or has sent them. */
export type Keeping = 'kept' | 'full' | 'blocked' | 'elsewhere';

/** Grows with every change, so that two tabs notice each other. */
export interface Revised {
  readonly revision: number;
}

export interface Snapshot<D> {
  readonly draft: D | null;
  readonly keeping: Keeping;
  /** Changes when answers came from outside this page, so that what shows them is built anew. */
  readonly epoch: number;
}

/** Where a draft is kept, and how it is told from anything else. */
export interface DraftPlace<D> {
  readonly storage: KeptStorage;
  readonly key: string;
  readonly empty: D;
  /** Null for anything that this version did not write. */
  readonly parse: (text: string | null) => D | null;
}

export interface DraftStore<D> {
  readonly get: () => Snapshot<D>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies a change to the draft, starting one if there is none. */
  readonly update: (change: (draft: D) => D) => void;
  readonly clear: () => void;
  /** Puts a draft back that was cleared. */
  readonly restore: (draft: D) => void;
  /** Another tab wrote `text` (null: removed). */
  readonly noticeChange: (text: string | null) => void;
  /** Takes over what the other tab has kept. */
  readonly adopt: () => void;
}

const isFull = (error: unknown): boolean =>
  error instanceof Error && /quota|NS_ERROR_DOM_QUOTA_REACHED/i.test(`${error.name} ${error.message}`);

function write(storage: KeptStorage, key: string, draft: Revised): Keeping {
  if (storage === null) return 'blocked';
  try {
    storage.setItem(key, JSON.stringify(draft));
    return 'kept';
  } catch (error) {
    return isFull(error) ? 'full' : 'blocked';
  }
}

function read<D>({ storage, key, parse }: DraftPlace<D>): D | null {
  try {
    return parse(storage?.getItem(key) ?? null);
  } catch {
    return null;
  }
}

function remove(storage: KeptStorage, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // A browser that refuses storage has kept nothing either.
  }
}

export function createDraftStore<D extends Revised>(place: DraftPlace<D>): DraftStore<D> {
  const { storage, key, empty, parse } = place;
  let snapshot: Snapshot<D> = {
    draft: read(place),
    keeping: storage === null ? 'blocked' : 'kept',
    epoch: 0,
  };
  const listeners = new Set<() => void>();
  const publish = (next: Partial<Snapshot<D>>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const keep = (draft: D, extra: Partial<Snapshot<D>> = {}) =>
    publish({ draft, keeping: write(storage, key, draft), ...extra });

  return {
    get: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change) => {
      const before = snapshot.draft ?? empty;
      const after = { ...change(before), revision: before.revision + 1 };
      if (snapshot.keeping === 'elsewhere') publish({ draft: after });
      else keep(after);
    },
    clear: () => {
      remove(storage, key);
      publish({
        draft: null,
        keeping: snapshot.keeping === 'blocked' ? 'blocked' : 'kept',
        epoch: snapshot.epoch + 1,
      });
    },
    restore: (draft) => keep(draft, { epoch: snapshot.epoch + 1 }),
    noticeChange: (text) => {
      if (snapshot.draft === null) publish({ draft: parse(text), epoch: snapshot.epoch + 1 });
      else if (text !== JSON.stringify(snapshot.draft)) publish({ keeping: 'elsewhere' });
    },
    adopt: () => publish({ draft: read(place), keeping: 'kept', epoch: snapshot.epoch + 1 }),
  };
}
