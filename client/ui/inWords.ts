const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number below a hundred in words; larger ones in digits. */
export function numberInWords(n: number): string {
  if (n >= 100) return String(n);
  if (n < 20) return ones[n] ?? String(n);
  const rest = n % 10;
  return `${tens[Math.floor(n / 10)]}${rest === 0 ? '' : `-${ones[rest]}`}`;
}

/** A moment as people at that place would say it, with the name of their time: "Friday, 4 December 2026 at 17:00 (…)". */
export function localTime(iso: string, timeZone: string): string {
  const at = new Date(iso);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone });
  const day = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
  const time = format({ hour: '2-digit', minute: '2-digit' }).format(at);
  const zone = format({ timeZoneName: 'long' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return `${day}, ${time} (${zone ?? timeZone})`;
}
