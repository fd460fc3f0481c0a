import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Window {
  count: number;
  readonly endsAt: number;
}

export interface AddressLimiter {
  /** Counts one attempt; 0 when it may pass, otherwise the seconds after which another may. */
  take(address: string): number;
}

interface LimiterOptions {
  /** Attempts per address and hour; the hour begins with the first. */
  readonly limit: number;
  readonly now: () => number;
  readonly newSecret: () => Uint8Array;
  /** Addresses remembered at once; beyond it the one seen first is forgotten. */
  readonly capacity?: number;
}

/**
 * Counts attempts per address without keeping an address: entries are an HMAC under a key that lives in memory only and
 * changes every day, when all counts are dropped too.
 */
export function createAddressLimiter({
  limit,
  now,
  newSecret,
  capacity = 20_000,
}: LimiterOptions): AddressLimiter {
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

  function windowOf(address: string, time: number): Window {
    const name = createHmac('sha256', key).update(networkOf(address)).digest('base64url').slice(0, 22);
    const current = windows.get(name);
    if (current !== undefined && current.endsAt > time) return current;
    windows.delete(name);
    if (windows.size >= capacity) windows.delete(windows.keys().next().value!);
    const fresh = { count: 0, endsAt: time + HOUR };
    windows.set(name, fresh);
    return fresh;
  }

  return {
    take(address) {
      const time = now();
      changeKeyDaily(time);
      const window = windowOf(address, time);
      window.count = Math.min(window.count + 1, limit + 1);
      return window.count <= limit ? 0 : Math.max(1, Math.ceil((window.endsAt - time) / 1000));
    },
  };
}

/** One subscriber: an IPv4 address, or the /64 of an IPv6 address, since a household or a phone owns at least that. */
export function networkOf(address: string): string {
  const plain = address.split('%')[0] ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(0, gap)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
