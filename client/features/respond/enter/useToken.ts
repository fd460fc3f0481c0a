import { useCallback, useEffect, useState } from 'react';
import { browserStorage } from '../../../survey/draft/browserStorage.ts';

/** Where a browser refuses even the session storage, the token lives as long as the page. */
const remembered = new Map<string, string>();

function recall(name: string): string | null {
  try {
    return browserStorage('session')?.getItem(name) ?? remembered.get(name) ?? null;
  } catch {
    return remembered.get(name) ?? null;
  }
}

function remember(name: string, token: string | null): void {
  if (token === null) remembered.delete(name);
  else remembered.set(name, token);
  try {
    if (token === null) browserStorage('session')?.removeItem(name);
    else browserStorage('session')?.setItem(name, token);
  } catch {
    // The page still has it.
  }
}

/** Takes the token out of the address bar, where the next person at this computer would find it, and keeps it for a reload. */
function takeToken(name: string): string | null {
  const token = window.location.hash.slice(1);
  if (!/^[A-Za-z0-9_-]{16,128}$/.test(token)) return recall(name);
  remember(name, token);
  window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

/** The token of the link that was opened, for as long as this tab is open; also of one that is pasted into the same tab. */
export function useToken(name: string): readonly [string | null, (token: string | null) => void] {
  const [token, setToken] = useState(() => takeToken(name));
  useEffect(() => {
    const again = () => setToken(takeToken(name));
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [name]);
  const change = useCallback(
    (next: string | null) => {
      remember(name, next);
      setToken(next);
    },
    [name],
  );
  return [token, change];
}
