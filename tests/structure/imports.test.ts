import { type Import, importsOf, type SourceFile, sourceFiles } from '../support/sourceTree.ts';
import { allowedImports, featureOf, type Rule } from './allowedImports.ts';

const files = sourceFiles('server', 'client');

function isPackageAllowed(rule: Rule, name: string): boolean {
  return rule.packages.some((allowed) => (allowed === 'node:' ? name.startsWith('node:') : allowed === name));
}

function isOwnAllowed(rule: Rule, one: Import): boolean {
  const feature = featureOf(one.from);
  const target = featureOf(one.to);
  if (target !== undefined)
    return target === feature || (feature === undefined && /^client\/(main|app)/.test(one.from));
  if (rule.own.some((pattern) => pattern.test(one.to))) return true;
  return one.typeOnly && (rule.types ?? []).some((pattern) => pattern.test(one.to));
}

/** Every import that the table does not allow, as a sentence. */
function forbidden(all: readonly SourceFile[]): string[] {
  return all.flatMap((file) => {
    const rule = allowedImports.find((candidate) => candidate.files.test(file.path));
    if (rule === undefined) return [`${file.path} lies in no folder of the table`];
    return file.imports
      .filter((one) =>
        one.own
          ? !/\.(css|json)$/.test(one.to) && !isOwnAllowed(rule, one)
          : !isPackageAllowed(rule, one.to.replace(/\?.*$/, '')),
      )
      .filter((one) => !/\.(css|ttf|woff2?)(\?|$)/.test(one.to) && !isAsset(file.text, one))
      .map((one) => `${one.from} may not import ${one.to}`);
  });
}

/** A style sheet or font taken from a package by its path is an asset, not code. */
function isAsset(text: string, one: Import): boolean {
  return (
    !one.own &&
    new RegExp(`['"]${one.to.replaceAll('/', '\\/')}\\/[^'"]+\\.(css|ttf|woff2?)(\\?[a-z]+)?['"]`).test(text)
  );
}

test('every import follows the table of who may import whom', () => {
  expect(forbidden(files)).toEqual([]);
});

test('the check sees a forbidden import, a type-only one, and a feature that reaches into another', () => {
  const probe = (path: string, text: string) =>
    forbidden([{ path, text, lines: 1, imports: importsOf(path, text) }]);
  expect(probe('server/core/scoring/x.ts', "import { z } from 'zod';")).toHaveLength(1);
  expect(probe('server/core/response/x.ts', "import { s } from '../scoring/s.ts';")).toHaveLength(1);
  expect(probe('server/pdf/x.ts', "import { s } from '../core/scoring/s.ts';")).toHaveLength(1);
  expect(probe('server/pdf/x.ts', "import type { S } from '../core/scoring/s.ts';")).toHaveLength(0);
  expect(probe('client/features/a/x.tsx', "import { b } from '../b/b.tsx';")).toHaveLength(1);
  expect(probe('server/http/x.ts', "const pdf = await import('../pdf/pool.ts');")).toHaveLength(1);
});

function firstCycle(all: readonly SourceFile[]): string[] | undefined {
  const next = new Map(
    all.map((file) => [file.path, file.imports.filter((one) => one.own).map((one) => one.to)]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return undefined;
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

test('no file imports itself over a detour, types included', () => {
  expect(firstCycle(sourceFiles('server', 'client', 'scripts', 'tests'))).toBeUndefined();
});
