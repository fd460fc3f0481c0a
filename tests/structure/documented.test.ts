import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SETTING_NAMES } from '../../server/config.ts';
import { PROBLEMS } from '../../server/problems.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

const generated = new Set(['node_modules', 'dist', 'data', 'artifacts', '.git']);

/** Every file of the project, found without git: a downloaded archive has none. */
function projectFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (generated.has(entry.name)) return [];
    const full = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? projectFiles(full) : entry.isFile() ? [full] : [];
  });
}

test('every setting is in the table of server/README.md, and the table has no other', () => {
  const documented = [...read('server/README.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(
    (match) => match[1],
  );
  expect([...documented].sort()).toEqual([...SETTING_NAMES].sort());
});

test('every problem has a paragraph in server/README.md and a test that names it', () => {
  const readme = read('server/README.md');
  const tests = projectFiles()
    .filter(
      (file) => file.startsWith('tests/') && file.endsWith('.ts') && !file.startsWith('tests/structure/'),
    )
    .map(read)
    .join('\n');
  for (const slug of Object.keys(PROBLEMS)) {
    expect({ slug, documented: readme.includes(`\`${slug}\``) }).toEqual({ slug, documented: true });
    expect({ slug, tested: tests.includes(slug) }).toEqual({ slug, tested: true });
  }
});

test('every event that the code can write is in the table of the audit log, and the table has no other', () => {
  const section = /\n## Audit log\n([\s\S]*?)\n## /.exec(read('server/README.md'))?.[1] ?? '';
  const documented = new Set(
    [...section.matchAll(/^\| (`[a-z][A-Za-z]*\.[a-z][A-Za-z]*`[^|]*)\|/gm)].flatMap((row) =>
      [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1]),
    ),
  );
  const nouns = new Set([...documented].map((name) => name?.split('.')[0] ?? ''));
  const product = projectFiles().filter((file) => /^(server|scripts)\/.*\.ts$/.test(file));
  const missing = product.flatMap((file) => {
    const text = read(file);
    const direct = [...text.matchAll(/auditEvent\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    // Kept in a list or a type first: told by the nouns that events are about.
    const named = [...text.matchAll(/'([a-z][A-Za-z]*)\.([a-z][A-Za-z]*(?:ed|Again))'/g)]
      .filter((match) => nouns.has(match[1] ?? ''))
      .map((match) => `${match[1]}.${match[2]}`);
    return [...direct, ...named]
      .filter((name) => !documented.has(name))
      .map((name) => `${file}: ${name} has no row in the table of server/README.md, "Audit log"`);
  });
  expect(missing).toEqual([]);
  const code = product.map(read).join('\n');
  expect([...documented].filter((name) => !code.includes(`'${name}'`))).toEqual([]);
});

test('every npm script is explained in CONTRIBUTING.md', () => {
  const guide = read('CONTRIBUTING.md');
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts).filter(
    (name) => !name.startsWith('pre'),
  );
  const missing = scripts.filter(
    (name) => !guide.includes(`\`npm ${name === 'start' || name === 'test' ? name : `run ${name}`}`),
  );
  expect(missing).toEqual([]);
});

test('every file that the readers are pointed to exists', () => {
  const dead = projectFiles()
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
        .map((match) => new URL(match[1] ?? '', `file:///${file}`).pathname.slice(1))
        .filter((target) => !existsSync(decodeURIComponent(target)))
        .map((target) => `${file} points to ${target}`),
    );
  expect(dead).toEqual([]);
});

test('nothing in the repository points outside of it', () => {
  const outside = /\.\.\/shared\b|(?<![\w.-])\/work\/(?:main|wt|shared|\.library)/;
  const strayed = projectFiles().filter(
    (file) =>
      !/\.(png|ttf|woff2?|pdf)$/.test(file) &&
      !file.startsWith('tests/structure/') &&
      outside.test(read(file)),
  );
  expect(strayed).toEqual([]);
});
