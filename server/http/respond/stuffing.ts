import { Problem } from '../../problems.ts';
import { createAddressLimiter } from '../addressLimiter.ts';
import type { Deps } from '../deps.ts';
import { createLimiter } from '../limiter.ts';

const TEN_MINUTES = 600_000;

export interface StuffingGuard {
  /** Counts one answer through an open link. @throws too-many-requests */
  count(wave: string, address: string, browser: string | undefined): void;
}

/**
 * An open link can be answered by anybody any number of times; this keeps it from being answered by a machine. At the default
 * of RATE_LIMIT, 600: 30 answers per browser and hour, since wards share computers, and 400 per address, wave and ten
 * minutes, since a hospital of hundreds has one. A browser that is over its limit uses up nothing of its address's.
 */
export function createStuffingGuard({ config, now, newSecret }: Deps): StuffingGuard {
  const perBrowser = createLimiter({ limit: Math.ceil(config.rateLimit / 20), now, newSecret });
  const perAddress = createAddressLimiter({
    limit: Math.ceil((config.rateLimit * 2) / 3),
    windowMs: TEN_MINUTES,
    now,
    newSecret,
  });
  return {
    count(wave, address, browser) {
      const wait = browser === undefined ? 0 : perBrowser.take(browser);
      const seconds = wait > 0 ? wait : perAddress.take(address, wave);
      if (seconds === 0) return;
      const whose = wait > 0 ? 'this browser' : 'this address';
      throw new Problem('too-many-requests', {
        retryAfterSeconds: seconds,
        detail: `Too many answers came from ${whose} within a short time. They are kept there: send them later.`,
      });
    },
  };
}
