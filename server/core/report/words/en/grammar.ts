/** The few rules of English that the sentences need. */

/**
 * An enumeration with "and" before the last; empty for none.
 * Example: `list(['a', 'b', 'c'])` is "a, b and c".
 */
export function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/**
 * Names in a sentence. Where a name itself holds an "and" or a comma, "as well as" or semicolons keep the names apart:
 * "patient factors; organisational and system factors; models of care".
 * Example: `names(['Training', 'Leadership'])` is "training and leadership".
 */
export function names(titles: readonly string[]): string {
  const parts = titles.map(middle);
  if (!parts.some((part) => / and |,/.test(part))) return list(parts);
  return parts.length === 2 ? `${parts[0]} as well as ${parts[1]}` : parts.join('; ');
}

const SHOWN = 4;

/**
 * As `names`, but of six or more only the first four stand, so that a sentence can still be read.
 * Example: six names → "targeted training; rapport; leadership; funding; and 2 more".
 */
export function someNames(titles: readonly string[]): string {
  if (titles.length <= SHOWN + 1) return names(titles);
  return `${titles.slice(0, SHOWN).map(middle).join('; ')}; and ${titles.length - SHOWN} more`;
}

/**
 * A factor in words, for weights.
 * Example: `times(1.5)` is "one and a half times", `times(1.25)` is "1.25 times".
 */
export function times(factor: number): string {
  return `${factor === 1.5 ? 'one and a half' : factor} times`;
}

/**
 * A number with its noun in the right form.
 * Example: `count(1, 'domain', 'domains')` is "1 domain", with 6 it is "6 domains".
 */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/**
 * A title within a sentence: its capital goes, but an abbreviation keeps it.
 * Example: "Patient factors" → "patient factors"; "IT support" stays.
 */
export function middle(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/**
 * With a capital in front, to begin a sentence; what follows stays as it is.
 * Example: `capital('all 5 must-haves')` is "All 5 must-haves".
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * An ISO day as people write it. Worked out from the text alone, so that no time zone can move it.
 * Example: `day('2026-01-15')` is "15 January 2026".
 */
export function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${Number(year)}`;
}

/**
 * A rounded score as printed: one decimal at most, with a point, in every place alike.
 * Example: `score(62.5)` is "62.5", `score(100)` is "100".
 */
export function score(rounded: number): string {
  return String(rounded);
}
