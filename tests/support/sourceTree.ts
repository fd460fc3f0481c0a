import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One import statement: where from, what it names, and whether only types cross. */
export interface Import {
  readonly from: string;
  /** A file of ours (project-relative) or a package name. */
  readonly to: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

const statement =
  /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** Reads the import statements of one file's text, static and dynamic. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(statement)) {
    const specifier = match[3] ?? match[4];
    if (specifier === undefined) continue;
    const own = specifier.startsWith('.');
    const to = own
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
      : packageName(specifier);
    found.push({ from: file, to, own, typeOnly: match[2] !== undefined });
  }
  return found;
}

function walk(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const full = path.posix.join(folder, name);
    return statSync(full).isDirectory() ? walk(full) : [full];
  });
}

/** Every TypeScript file under the given top folders, with its imports. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap(walk)
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return { path: file, text, lines: text.trimEnd().split('\n').length, imports: importsOf(file, text) };
    });
}
