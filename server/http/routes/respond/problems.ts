import type { ProblemSlug } from '../../../problems.ts';

/** What every route of a respondent can answer. */
export const RESPONDENT_PROBLEMS = [
  'malformed-request',
  'not-signed-in',
  'not-found',
  'too-many-requests',
  'internal',
  'storage-unavailable',
] as const satisfies readonly ProblemSlug[];

/** The same where a body is sent. */
export const RESPONDENT_BODY_PROBLEMS = [
  ...RESPONDENT_PROBLEMS,
  'request-too-large',
  'unsupported-media-type',
  'answers-invalid',
] as const satisfies readonly ProblemSlug[];
