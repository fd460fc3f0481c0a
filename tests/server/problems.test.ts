import { PROBLEMS } from '../../server/problems.ts';

// Callers branch on these for years: a slug is never renamed, reused or given another status.
const PUBLISHED = {
  'malformed-request': 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'not-allowed': 403,
  'second-factor-required': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  'instrument-version-mismatch': 409,
  'wave-closed': 409,
  'wave-full': 409,
  'wave-fixed': 409,
  'already-responded': 409,
  'report-not-ready': 409,
  'edit-conflict': 409,
  'already-exists': 409,
  'mail-not-set-up': 409,
  'last-admin': 409,
  'link-expired': 410,
  'result-deleted': 410,
  'precondition-failed': 412,
  'request-too-large': 413,
  'unsupported-media-type': 415,
  'range-not-satisfiable': 416,
  'expectation-failed': 417,
  'answers-invalid': 422,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'queue-full': 429,
  'headers-too-large': 431,
  internal: 500,
  'storage-unavailable': 503,
  stopping: 503,
};

test('the published problems keep their slugs and their status', () => {
  const statuses = Object.entries(PROBLEMS).map(([slug, { status }]) => [slug, status]);
  expect(Object.fromEntries(statuses)).toEqual(PUBLISHED);
});
