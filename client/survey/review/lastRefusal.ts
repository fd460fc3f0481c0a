import { useSyncExternalStore } from 'react';
import { type Faults, noFaults } from './readFaults.ts';

/** What the server said to the last attempt, until the next one. It is not kept: after a reload the answers are sent anew. */
let last: { readonly faults: Faults; readonly message: string | null } = { faults: noFaults, message: null };
const listeners = new Set<() => void>();

export function setRefusal(faults: Faults, message: string | null): void {
  last = { faults, message };
  for (const listener of listeners) listener();
}

export const useRefusal = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => last,
  );
