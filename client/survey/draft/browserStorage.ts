import type { KeptStorage } from './draftStore.ts';

/** Even naming the storage can throw where a browser blocks site data. `session`: gone when the tab is closed. */
export function browserStorage(kind: 'local' | 'session'): KeptStorage {
  try {
    return kind === 'local' ? window.localStorage : window.sessionStorage;
  } catch {
    return null;
  }
}
