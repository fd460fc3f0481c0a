import type { KeptStorage } from '../../../survey/draft/draftStore.ts';
import { dayAfter, daysKept, fingerprint, isWalkable, keysIn } from './deviceDrafts.ts';

const prefix = 'plumbline.respond.sent.v1.';

/**
 * Remembers that this invitation was answered here, so that its holder is not asked twice. The server never says: whoever made
 * the invitations has their links and codes too, and could ask about each of them. Only for a device of one's own.
 */
export function markSent(storage: KeptStorage, token: string, closesAt: string): void {
  try {
    storage?.setItem(prefix + fingerprint(token), dayAfter(Date.parse(closesAt), daysKept));
  } catch {
    // Then the person is told at sending a second time.
  }
}

/** Whether this device has sent answers with this invitation; marks whose day is past are removed on the way. */
export function wasSent(storage: KeptStorage, token: string, today: string): boolean {
  if (!isWalkable(storage)) return false;
  try {
    for (const key of keysIn(storage, prefix))
      if ((storage.getItem(key) ?? '') < today) storage.removeItem(key);
    return storage.getItem(prefix + fingerprint(token)) !== null;
  } catch {
    return false;
  }
}
