import { createHmac } from 'node:crypto';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Window {
  count: number;
  readonly endsAt: number;
}

export interface Limiter {
  /** Counts one attempt of somebody; 0 when it may pass, otherwise the seconds after which another may. */
  take(name: string): number;
}

export interface LimiterOptions {
  /** Attempts per name and window; the window begins with the first. */
  readonly limit: number;
  /** One hour unless told. */
  readonly windowMs?: number;
  readonly now: () => number;
  readonly newSecret: () => Uint8Array;
  /** Names remembered at once; beyond it the one seen first is forgotten. */
  readonly capacity?: number;
}

/**
 * Counts attempts per name (an address, a browser) without keeping the name: entries are an HMAC under a key that lives in
 * memory only and changes every day, when all counts are dropped too.
 */
export function createLimiter({
  limit,
  windowMs = HOUR,
  now,
  newSecret,
  capacity = 20_000,
}: LimiterOptions): Limiter {
  const windows = new Map<string, Window>();
  let key = newSecret();
  let day = Math.floor(now() / DAY);

  function changeKeyDaily(time: number): void {
    const today = Math.floor(time / DAY);
    if (today === day) return;
    day = today;
    key = newSecret();
    windows.clear();
  }

  function windowOf(name: string, time: number): Window {
    const kept = createHmac('sha256', key).update(name).digest('base64url').slice(0, 22);
    const current = windows.get(kept);
    if (current !== undefined && current.endsAt > time) return current;
    windows.delete(kept);
    if (windows.size >= capacity) windows.delete(windows.keys().next().value!);
    const fresh = { count: 0, endsAt: time + windowMs };
    windows.set(kept, fresh);
    return fresh;
  }

  return {
    take(name) {
      const time = now();
      changeKeyDaily(time);
      const window = windowOf(name, time);
      window.count = Math.min(window.count + 1, limit + 1);
      return window.count <= limit ? 0 : Math.max(1, Math.ceil((window.endsAt - time) / 1000));
    },
  };
}
