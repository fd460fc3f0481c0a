const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `Tuesday 1 December 2026 at 18:00`, on the clocks of the wave's zone. */
export function dayAndTime(iso: string, timeZone: string): string {
  return `${day(iso, timeZone)} at ${time(iso, timeZone)}`;
}

export const day = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(new Date(iso))
    .replace(',', '');

/** `1 Dec 2026`, for lists. */
export const shortDay = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(iso),
  );

export const time = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** How long is left, as one would say it: 3 days, 5 hours, 20 minutes. Never more than there is: begun days do not count. */
export function span(from: number, to: number): string {
  const apart = Math.max(0, to - from);
  if (apart >= 2 * DAY) return counted(Math.floor(apart / DAY), 'day');
  if (apart >= 2 * HOUR) return counted(Math.floor(apart / HOUR), 'hour');
  return counted(Math.max(1, Math.floor(apart / MINUTE)), 'minute');
}

/** A wall-clock time without its zone, `2026-12-01T18:00`: what a date field holds and the server takes. */
export type LocalTime = string;

/** What the clocks of a zone show at a moment. */
export function localTime(at: number, timeZone: string): LocalTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** So many days later, at the given time of day: calendar days, so no change of the clocks shifts it. */
export function daysLater(from: LocalTime, days: number, at: string): LocalTime {
  const noon = new Date(`${from.slice(0, 10)}T12:00:00Z`).getTime() + days * DAY;
  return `${new Date(noon).toISOString().slice(0, 10)}T${at}`;
}

export const isLocalTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}:00Z`));

/** A local time in words. Read as UTC on both sides, it stays what the clock showed. */
export const localInWords = (local: LocalTime): string => dayAndTime(`${local}:00Z`, 'UTC');
