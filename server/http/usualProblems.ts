import { z } from 'zod';
import type { ProblemSlug } from '../problems.ts';
import type { Parameter } from './route.ts';

/** What every route of a signed-in person can answer. */
export const READ_PROBLEMS = [
  'malformed-request',
  'not-signed-in',
  'not-allowed',
  'second-factor-required',
  'not-found',
  'internal',
  'storage-unavailable',
] as const satisfies readonly ProblemSlug[];

/** The same without a body, where something changes. */
export const ACT_PROBLEMS = [...READ_PROBLEMS, 'too-many-requests'] as const;

/** The same with a body. */
export const WRITE_PROBLEMS = [
  ...ACT_PROBLEMS,
  'request-too-large',
  'unsupported-media-type',
  'answers-invalid',
] as const satisfies readonly ProblemSlug[];

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

/** The `:id` of a path. */
export const idParameter = (description: string): readonly Parameter[] => [
  { in: 'path', name: 'id', description, schema: z.uuid(), required: true },
];
