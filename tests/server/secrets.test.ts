import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecrets, readCode } from '../../server/secrets.ts';
import { loadServerKey } from '../../server/serverKey.ts';

const secrets = createSecrets(new Uint8Array(32).fill(1));
const others = createSecrets(new Uint8Array(32).fill(2));

test('a token is the same again for the same purpose, id and generation, and for nothing else', () => {
  const token = secrets.mint('invitation', 'a', 1);
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(secrets.mint('invitation', 'a', 1)).toBe(token);
  const different = [
    secrets.mint('invitation', 'a', 2),
    secrets.mint('invitation', 'b', 1),
    secrets.mint('unsubscribe', 'a', 1),
    others.mint('invitation', 'a', 1),
  ];
  expect(new Set([token, ...different]).size).toBe(5);
});

test('a code can be typed in small letters, with spaces and with look-alikes', () => {
  const code = secrets.mintCode('a', 1);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  const typed = code
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replace(/(.{4})/g, '$1 ');
  expect(readCode(typed)).toBe(code);
});

test('what is sealed opens under the same key and purpose only, and not when altered', () => {
  const sealed = secrets.seal('second factor', 'JBSWY3DP');
  expect(secrets.unseal('second factor', sealed)).toBe('JBSWY3DP');
  expect(sealed).not.toContain('JBSWY3DP');
  expect(secrets.seal('second factor', 'JBSWY3DP')).not.toBe(sealed);
  const altered = Buffer.from(sealed, 'base64url');
  altered[14]! ^= 1;
  for (const open of [
    () => others.unseal('second factor', sealed),
    () => secrets.unseal('anything else', sealed),
    () => secrets.unseal('second factor', altered.toString('base64url')),
  ])
    expect(open).toThrow();
});

test('the key is made once, for its owner alone; a file that is missing or wrong is refused with the way to mend it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-key-'));
  const file = join(folder, 'deep', 'server.key');
  const made = await Promise.all([1, 2, 3].map(() => loadServerKey(file, { create: true })));
  const key = Buffer.from(await loadServerKey(file, { create: true }));
  expect(key.length).toBe(32);
  for (const one of made) expect(key.equals(one)).toBe(true);
  expect((await stat(file)).mode & 0o077).toBe(0);
  await expect(loadServerKey(join(folder, 'none'), { create: false })).rejects.toThrow(/SERVER_KEY_FILE/);
  await writeFile(join(folder, 'short'), 'abc');
  await expect(loadServerKey(join(folder, 'short'), { create: false })).rejects.toThrow(/32 random bytes/);
});
