import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/instrument/canonicalJson.ts';

/**
 * SHA-256 (hex) over what decides the meaning of an answer: survey and scoring key. Taken over the canonical JSON
 * (keys sorted, no blanks), so that line ends and indentation, which a checkout may change, do not change it.
 */
export function instrumentHash(survey: unknown, scoring: unknown): string {
  return createHash('sha256')
    .update(canonicalJson([survey, scoring]))
    .digest('hex');
}
