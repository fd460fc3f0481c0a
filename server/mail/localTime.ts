/** A moment as it is read in a time zone: "Friday 4 December 2026 at 17:00 (Europe/London)". */
export function localTime(epochMilliseconds: number, timeZone: string): string {
  const at = new Date(epochMilliseconds);
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full' }).format(at).replace(',', '');
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${day} at ${time} (${timeZone})`;
}
