import { newCode } from '../../../api/code.ts';
import { sha256 } from '../../../api/sha256.ts';
import { setRefusal } from '../../../survey/review/lastRefusal.ts';
import { noFaults } from '../../../survey/review/readFaults.ts';
import type { RespondStore } from '../draft/respondStore.ts';
import { responseBody } from './responseBody.ts';

export const withdrawalCodeLength = 16;

/**
 * From here on the draft is frozen: every byte of the body, the withdrawal code in it and the key of the draft stay the same
 * until the server has answered, however often it is tried.
 */
export function startSending(store: RespondStore, items: readonly string[]): void {
  setRefusal(noFaults, null);
  store.update((now) => {
    const withdrawalCode = newCode(withdrawalCodeLength);
    const body = responseBody(now, items, sha256(withdrawalCode));
    return { ...now, sending: { body, withdrawalCode } };
  });
}
