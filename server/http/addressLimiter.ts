import { isIPv6 } from 'node:net';
import { createLimiter, type LimiterOptions } from './limiter.ts';

export interface AddressLimiter {
  /**
   * Counts one attempt from an address, apart from those within something else where that is named; 0 when it may pass,
   * otherwise the seconds after which another may.
   */
  take(address: string, within?: string): number;
}

/** Counts attempts per subscriber; limiter.ts says how it does so without keeping an address. */
export function createAddressLimiter(options: LimiterOptions): AddressLimiter {
  const limiter = createLimiter(options);
  return { take: (address, within = '') => limiter.take(`${networkOf(address)} ${within}`) };
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
