import { graceMilliseconds, type WaveTimes } from './phaseOf.ts';

/**
 * What came in at the last moment of grace needs a moment to be stored: only then are a wave's answers counted. No request
 * takes longer than 20 seconds.
 */
const SETTLING_MS = 30_000;

/**
 * The end of grace: the first moment at which no answer is taken any more.
 *
 * Rule: 24 hours after closing, counted on the clock and not on the calendar, so a change to summer time does not move it.
 * Shapes: epoch milliseconds. Example: closes at 1,000 → 86,401,000.
 */
export function graceEndsAt({ closesAt }: Pick<WaveTimes, 'closesAt'>): number {
  return closesAt + graceMilliseconds;
}

/**
 * The moment from which the wave may be computed.
 *
 * Rule: the end of grace and half a minute more, in which what was accepted last reaches the store.
 * Shapes: epoch milliseconds. Example: closes at 1,000 → 86,431,000.
 */
export function computableAt(wave: Pick<WaveTimes, 'closesAt'>): number {
  return graceEndsAt(wave) + SETTLING_MS;
}
