import { readRetryAfter } from '../../../client/api/call.ts';
import { readProblem } from '../../../client/api/problem.ts';
import { newKey, newSecret, toBase64Url, toUuid } from '../../../client/api/secret.ts';
import { fileName } from '../../../client/api/selfAssessments.ts';

test('a secret is 32 bytes in the alphabet that the server demands', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => 251 + (index % 5));
  expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
  expect(newSecret()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(newSecret()).not.toBe(newSecret());
});

test('a key is a version-4 UUID without crypto.randomUUID', () => {
  expect(toUuid(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a refusal is read even when a proxy wrote it', () => {
  expect(readProblem(502, '<html>')).toMatchObject({ status: 502, slug: '', errors: [], id: null });
  const errors = [{ pointer: '/a', detail: 'b' }, null, { pointer: 1 }];
  expect(readProblem(422, { type: '/problems/answers-invalid', errors })).toMatchObject({
    slug: 'answers-invalid',
    errors: [{ pointer: '/a', detail: 'b' }],
  });
});

test.each([
  ['30', 30],
  [null, null],
  ['Wed, 21 Oct 2026 07:28:00 GMT', null],
  ['-1', null],
])('Retry-After %s is %s', (header, seconds) => {
  expect(readRetryAfter(header)).toBe(seconds);
});

test('a file name never leads out of the download folder', () => {
  expect(fileName('attachment; filename="readiness-2026-01-15.pdf"')).toBe('readiness-2026-01-15.pdf');
  expect(fileName('attachment; filename="../evil.pdf"')).toBe('plumbline-report.pdf');
  expect(fileName(null)).toBe('plumbline-report.pdf');
});
