const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a value is a day of the Gregorian calendar written as YYYY-MM-DD.
 *
 * Years 0001 to 9999. Uses no Date, which would turn 30 February into 2 March without a word.
 *
 * Example: `isDay('2024-02-29')` is true, `isDay('2026-02-29')` is false.
 */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year, month, day] = [Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (daysInMonth[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= last;
}
