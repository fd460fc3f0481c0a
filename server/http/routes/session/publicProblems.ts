import type { ProblemSlug } from '../../../problems.ts';

/** What a route with a body can answer that needs nobody signed in. */
export const PUBLIC_WRITE_PROBLEMS = [
  'malformed-request',
  'not-allowed',
  'request-too-large',
  'unsupported-media-type',
  'answers-invalid',
  'too-many-requests',
  'internal',
  'storage-unavailable',
] as const satisfies readonly ProblemSlug[];
