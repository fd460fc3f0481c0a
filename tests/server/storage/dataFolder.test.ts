import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../../../server/storage/dataFolder.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('makes every missing level, for the owner only, and takes what is there as it is', () => {
  const folder = temporaryFolder();
  const wanted = join(folder.path, 'a', 'b', 'c');
  expect(makeDataFolder(wanted)).toBe(wanted);
  expect(statSync(wanted).mode & 0o777).toBe(0o700);
  expect(makeDataFolder(`${wanted}/`)).toBe(wanted);
  mkdirSync(join(wanted, 'd'));
  expect(makeDataFolder(join(wanted, 'd'))).toBe(join(wanted, 'd'));
  folder.remove();
});

test('says in words why a folder cannot be used, and never hangs over a pseudo file system', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'below'), '/proc/nowhere/data', '/proc/self/data']) {
    expect(() => makeDataFolder(path)).toThrow(/^DATA_DIR .* cannot be used: /);
  }
  folder.remove();
});
