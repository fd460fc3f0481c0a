import { createHash } from 'node:crypto';

/**
 * SHA-256 (hex) over what decides the meaning of an answer: survey and scoring key. Taken over the canonical JSON
 * (keys sorted, no blanks), so that line ends and indentation, which a checkout may change, do not change it.
 */
export function instrumentHash(survey: unknown, scoring: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([sorted(survey), sorted(scoring)]))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
