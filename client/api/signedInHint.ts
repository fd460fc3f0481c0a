const KEY = 'plumbline:signed-in';

/**
 * Whether somebody signed in on this device, so that visitors without an account are never asked about. It proves
 * nothing: the cookie does, and no script can see that.
 */
export const signedInHint = {
  read(): boolean {
    try {
      return localStorage.getItem(KEY) === '1';
    } catch {
      return false;
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
};
