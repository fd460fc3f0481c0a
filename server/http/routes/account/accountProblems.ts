import type { ProblemSlug } from '../../../problems.ts';

/** What a route of one's own account can answer. */
export const ACCOUNT_READ_PROBLEMS = [
  'malformed-request',
  'not-signed-in',
  'internal',
  'storage-unavailable',
] as const satisfies readonly ProblemSlug[];

export const ACCOUNT_WRITE_PROBLEMS = [
  ...ACCOUNT_READ_PROBLEMS,
  'not-allowed',
  'request-too-large',
  'unsupported-media-type',
  'answers-invalid',
  'too-many-requests',
] as const satisfies readonly ProblemSlug[];
