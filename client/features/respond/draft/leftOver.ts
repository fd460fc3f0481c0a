import { deleteDraft } from '../../../api/respond.ts';
import { browserStorage } from '../../../survey/draft/browserStorage.ts';
import type { Draft } from './draft.ts';

const place = 'plumbline.respond.leftOver.v1';

interface LeftOver {
  readonly token: string;
  readonly id: string;
}

function read(): LeftOver | null {
  try {
    const value: unknown = JSON.parse(browserStorage('session')?.getItem(place) ?? 'null');
    return value as LeftOver | null;
  } catch {
    return null;
  }
}

function write(one: LeftOver | null): void {
  try {
    if (one === null) browserStorage('session')?.removeItem(place);
    else browserStorage('session')?.setItem(place, JSON.stringify(one));
  } catch {
    // Then only this attempt is made; the server removes it at the latest when the wave is computed.
  }
}

/** Tries once more to remove an encrypted draft from the server whose answers have been sent. */
export async function removeLeftOver(): Promise<void> {
  const left = read();
  if (left === null) return;
  const outcome = await deleteDraft(left.token, left.id);
  if (outcome.kind === 'answer' || (outcome.kind === 'refused' && outcome.problem.status < 500)) write(null);
}

/**
 * Removes the encrypted copy that was kept for another device. Should that fail, this tab remembers (no answers, only the name of
 * the copy) and tries again when the page is opened next.
 */
export function removeServerDraft(draft: Draft): void {
  if (draft.resume === null) return;
  write({ token: draft.token, id: draft.resume.id });
  void removeLeftOver();
}
