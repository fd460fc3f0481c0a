import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';

const VALUE = /^[A-Za-z0-9_-]{22}$/;

interface Browser {
  /** Undefined: this browser has none yet, or made one up. */
  readonly known: string | undefined;
  /** Gives it one until it is closed. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A random value by which one browser can be told from a hundred behind the same address, for as long as it is open. It
 * serves to count, is kept nowhere but in that browser, and goes to these routes only.
 */
export function browserOf({ config, newSecret }: Deps, request: RouteRequest): Browser {
  const isSecure = config.publicUrl.startsWith('https:');
  const name = isSecure ? '__Secure-plumbline-browser' : 'plumbline-browser';
  const given = request.cookie(name) ?? '';
  if (VALUE.test(given)) return { known: given, headers: {} };
  const fresh = Buffer.from(newSecret()).subarray(0, 16).toString('base64url');
  const cookie = `${name}=${fresh}; Path=/api/respond; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  return { known: undefined, headers: { 'Set-Cookie': cookie } };
}
