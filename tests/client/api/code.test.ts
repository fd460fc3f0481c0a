import { inGroups, newCode, readCode, toLetters } from '../../../client/api/code.ts';
import { readCode as readOnServer } from '../../../server/secrets.ts';

test('every letter is as likely as any other, and none looks like another', () => {
  const all = toLetters(Uint8Array.from({ length: 256 }, (_, index) => index));
  const counts = new Map<string, number>();
  for (const letter of all) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect([...counts.values()]).toEqual(Array.from({ length: 32 }, () => 8));
  expect(all).not.toMatch(/[ILOU]/);
});

test('a code is made in the length asked for and shown in groups of four', () => {
  expect(newCode(16)).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  expect(newCode(16)).not.toBe(newCode(16));
  expect(inGroups('0123456789ABCDEFGHJK')).toBe('0123-4567-89AB-CDEF-GHJK');
});

test.each(['abcd-efgh-jkmn-pqrs', ' ABCD EFGH JKMN PQRS ', 'ABCD–EFGH—JKMN.PQRS'])('%s is read', (typed) => {
  expect(readCode(typed, 16)).toBe('ABCDEFGHJKMNPQRS');
});

test('look-alikes are put right as on the server', () => {
  const typed = 'oOiI-lL00-1111-abcd';
  expect(readCode(typed, 16)).toBe('001111001111ABCD');
  expect(readCode(typed, 16)).toBe(readOnServer(typed));
});

test.each(['', 'ABCD', 'ABCDEFGHJKMNPQRSX', 'ABCD EFGH JKMN PQRU', 'ABCD EFGH JKMN PQR§'])(
  '"%s" is no code',
  (typed) => {
    expect(readCode(typed, 16)).toBeNull();
  },
);
