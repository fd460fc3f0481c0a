import { sourceFiles } from '../support/sourceTree.ts';

/** A comment that ends right above an exported function, an exported arrow function included. */
const exported =
  /(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n)?^export (?:(?:async )?function\*? (\w+)|const (\w+)[^=\n]*= (?:async )?(?:<[^>]*>)?(?:\([^)]*\)[^=]*|\w+ )=>)/gm;

/** Every exported function whose comment does not teach: fewer than two lines, or no example. */
function untaught(text: string): string[] {
  return [...text.matchAll(exported)].flatMap(([, comment = '', name, arrow]) => {
    const lines = comment.split('\n').filter((line) => /\w/.test(line));
    return lines.length >= 2 && comment.includes('Example:') ? [] : [(name ?? arrow)!];
  });
}

test('every exported function of the core has a comment that teaches, with an example', () => {
  const files = sourceFiles('server/core');
  expect(files.flatMap(({ path, text }) => untaught(text).map((name) => `${path}: ${name}`))).toEqual([]);
});

test('the check sees a missing, a short and a detached comment, and leaves constants alone', () => {
  const taught = '/**\n * Twice a number.\n * Example: 2 → 4.\n */\n';
  const double = 'export function double(n: number): number {\n  return 2 * n;\n}\n';
  const arrow = 'export const half = (n: number): number => n / 2;\n';
  expect(untaught(taught + double + taught + arrow)).toEqual([]);
  expect(untaught(double + arrow)).toEqual(['double', 'half']);
  expect(untaught(`/** Twice. Example: 2 → 4. */\n${double}`)).toEqual(['double']);
  expect(untaught(`/**\n * Twice\n * a number.\n */\n${arrow}`)).toEqual(['half']);
  expect(untaught(`${taught}const two = 2;\n${double}`)).toEqual(['double']);
  expect(untaught("export const NOT_SHOWN = without('notShown');\nexport const WEIGHT = 1.5;\n")).toEqual([]);
});
