const KEY = 'plumbline:signed-in';

/**
 * Whether somebody signed in on this device, so that visitors without an account are never asked about. It proves
 * nothing: the cookie does, and no script can see that.
 */
export const signedInHint = {
  /** Null where the browser keeps nothing for us: then only the server knows. */
  read(): boolean | null {
    try {
      return localStorage.getItem(KEY) === '1';
    } catch {
      return null;
    }
  },
  write(isSignedIn: boolean): void {
    try {
      if (isSignedIn) localStorage.setItem(KEY, '1');
      else localStorage.removeItem(KEY);
    } catch {
      // Storage is closed to us: the next page asks the server when it has to know.
    }
  },
  /** Calls back when another tab of this browser signs in or out. */
  onChange(changed: () => void): () => void {
    const listen = (event: StorageEvent) => {
      if (event.key === KEY) changed();
    };
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  },
};

/**
 * Leaves for the start page as a page of its own, once the session is over: nothing that was shown stays in memory for
 * whoever sits down next.
 */
export function leaveForGood(): void {
  signedInHint.write(false);
  window.location.replace('/');
}
