/**
 * Canonical JSON: two values that mean the same are the same text, whatever the order of their keys and the white space
 * they were written with. For hashes: of an instrument's files, and of a submission that is sent again.
 *
 * Rule: keys sorted by code unit, no white space. Takes any JSON value (nothing else: `undefined` has no JSON text).
 * Source: the project's own, a plain subset of RFC 8785. Example: `{ b: 1, a: [2] }` → `{"a":[2],"b":1}`.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
