import { readFileSync } from 'node:fs';
import { sourceFiles } from '../support/sourceTree.ts';

const product = sourceFiles('server', 'client', 'scripts');

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

test('no file is too long to be read in one sitting', () => {
  const long = product
    .filter((file) => file.lines > (file.path.startsWith('server/core/') ? 150 : 300))
    .map((file) => `${file.path}: ${file.lines} lines`);
  expect(long).toEqual([]);
});

test('half of all files have at most 80 lines', () => {
  expect(median(product.map((file) => file.lines))).toBeLessThanOrEqual(80);
});

test('the environment is read in one place', () => {
  const readers = sourceFiles('server', 'client')
    .filter((file) => file.path !== 'server/config.ts' && /process\s*\.\s*env|process\[/.test(file.text))
    .map((file) => file.path);
  expect(readers).toEqual([]);
});

test('the core knows no clock, no randomness and no outside world', () => {
  const impure = sourceFiles('server/core')
    .filter((file) =>
      /Date\.now|new Date\(\s*\)|Math\.random|performance\.now|\bfetch\(|\bprocess\.|\bcrypto\./.test(
        file.text,
      ),
    )
    .map((file) => file.path);
  expect(impure).toEqual([]);
});

test('no commercial SurveyJS package is in the lock file', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/survey-(creator|analytics|pdf|dashboard)/);
});

test('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('no folder is a drawer for leftovers', () => {
  const drawers = sourceFiles('server', 'client', 'scripts', 'tests').filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.tsx?$)/i.test(file.path),
  );
  expect(drawers.map((file) => file.path)).toEqual([]);
});
