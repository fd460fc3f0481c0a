import type { KeptStorage } from '../../../survey/draft/draftStore.ts';
import { type Draft, parseDraft } from './draft.ts';

const prefix = 'plumbline.respond.v1.';

/** Days that an unsent draft stays on a device that is not shared. */
export const daysKept = 30;

/**
 * Where the draft of one way in is kept. Two invitations to one wave on one computer are two people, so the way in decides and
 * not the wave. A short fingerprint (FNV-1a) will do: it only has to tell a handful of drafts apart.
 */
export const draftKeyOf = (token: string): string => prefix + fingerprint(token);

export function fingerprint(token: string): string {
  let hash = 0x811c9dc5;
  for (const letter of token) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

export const dayAfter = (now: number, days: number): string =>
  new Date(now + days * 86_400_000).toISOString().slice(0, 10);

type Walkable = NonNullable<KeptStorage> & Pick<Storage, 'length' | 'key'>;

export const isWalkable = (storage: KeptStorage): storage is Walkable =>
  storage !== null && 'length' in storage;

export const keysIn = (storage: Walkable, begin: string): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(begin),
  );

/** The drafts that a storage holds; those whose day is past are removed on the way. */
export function draftsIn(storage: KeptStorage, today: string): readonly Draft[] {
  if (!isWalkable(storage)) return [];
  try {
    return keysIn(storage, prefix).flatMap((key) => {
      const draft = parseDraft(storage.getItem(key));
      if (draft === null) return [];
      if (draft.keptUntil >= today) return [draft];
      storage.removeItem(key);
      return [];
    });
  } catch {
    return [];
  }
}

/** Whether a storage holds a draft of this way in; one whose day is past is removed instead. */
export function holdsDraft(storage: KeptStorage, token: string, today: string): boolean {
  try {
    const draft = parseDraft(storage?.getItem(draftKeyOf(token)) ?? null);
    if (draft?.token !== token) return false;
    if (draft.keptUntil >= today) return true;
    storage?.removeItem(draftKeyOf(token));
    return false;
  } catch {
    return false;
  }
}
