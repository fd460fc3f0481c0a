import { safeNext } from '../../../client/features/session/safeNext.ts';

test.each(['/home', '/account', '/waves/0b0e5f3e-aaaa-4bbb-8ccc-123456789abc/checklist', '/sites/1?tab=2'])(
  'S8: after signing in %s is a place to go to',
  (path) => {
    expect(safeNext(path)).toBe(path);
  },
);

test.each([
  null,
  '',
  'home',
  '//evil.example',
  '///evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/%2fevil.example',
  '/%2Fevil.example',
  '/%5cevil.example',
  '/%252fevil.example',
  '%2f%2fevil.example',
  'https://evil.example',
  'https:evil.example',
  '//user@evil.example',
  '/@evil.example',
  'http://plumbline@evil.example/',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '/javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/%09/evil.example',
  '/%0d%0aLocation:evil',
  '/%zz',
  '/sign-in?next=/sign-in',
])('S8: %j leads home', (path) => {
  expect(safeNext(path)).toBe('/home');
});
