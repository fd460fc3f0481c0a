import { DateTime, IANAZone } from 'luxon';

const NAME = /^(UTC|[A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/;

/** Whether a time zone has this name in the IANA database; abbreviations and bare offsets have none. */
export function isTimeZone(name: string): boolean {
  return NAME.test(name) && IANAZone.isValidZone(name);
}

/** Epoch milliseconds, or what is wrong with the time in words. */
export type LocalReading = { readonly at: number } | { readonly fault: string };

/**
 * The moment that a clock on the wall means. A time that the clocks skip in spring is a fault, since nobody can mean it; of
 * one that they show twice in autumn the earlier is taken.
 */
export function readLocalTime(text: string, zone: string): LocalReading {
  const read = DateTime.fromISO(text, { zone });
  if (!read.isValid) return { fault: 'is a day that no calendar has' };
  if (read.toFormat("yyyy-LL-dd'T'HH:mm") !== text)
    return {
      fault: `does not exist in ${zone}: the clocks go forward over it that day. Choose a later time`,
    };
  return { at: Math.min(...read.getPossibleOffsets().map((one) => one.toMillis())) };
}

/** The same time on the wall so many days later, in epoch milliseconds. */
export function daysLater(at: number, days: number, zone: string): number {
  return DateTime.fromMillis(at, { zone }).plus({ days }).toMillis();
}
