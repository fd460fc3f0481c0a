import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstrumentSource } from './checks/instrumentSource.ts';
import { checkShape } from './checks/shape.ts';
import type { GateFault } from './gateFault.ts';
import { repeatedKey } from './repeatedKey.ts';
import { evidenceSchema } from './schemas/evidenceSchema.ts';

const mostBytes = 512 * 1024;
const required = ['survey.json', 'scoring.json', 'actions.json'];

/** Every version of every instrument under a folder, as found, with what is wrong with the files as such. */
export async function readFolders(
  root: string,
): Promise<{ readonly sources: readonly InstrumentSource[]; readonly faults: readonly GateFault[] }> {
  const faults: GateFault[] = [];
  const shape = checkShape(evidenceSchema, await readJson(root, 'evidence.json', faults));
  if (faults.length === 0)
    faults.push(...shape.findings.map((finding) => ({ file: 'evidence.json', ...finding })));
  const evidence = shape.value?.entries ?? null;
  const sources: InstrumentSource[] = [];
  for (const id of await foldersIn(root)) {
    const versions = (await foldersIn(join(root, id))).filter((name) => /^v[1-9]\d*$/.test(name));
    if (versions.length === 0)
      faults.push(fault(id, 'There is no version in this folder.', 'Put the files into v1.'));
    for (const name of versions) sources.push({ ...(await readVersion(root, id, name, faults)), evidence });
  }
  if (sources.length === 0)
    faults.push(fault(root, 'There is no instrument here.', 'Point to the folder of instruments.'));
  return { sources, faults };
}

const fault = (file: string, message: string, mend: string): GateFault => ({ file, path: '', message, mend });

async function readVersion(
  root: string,
  id: string,
  name: string,
  faults: GateFault[],
): Promise<Omit<InstrumentSource, 'evidence'>> {
  const folder = `${id}/${name}`;
  const extra = await Promise.all(
    ['examples', 'locales'].map(async (sub) =>
      (await filesIn(join(root, folder, sub)))
        .filter((file) => file.endsWith('.json'))
        .map((file) => `${sub}/${file}`),
    ),
  );
  const files = new Map<string, unknown>();
  for (const file of [...required, ...extra.flat()]) {
    const content = await readJson(root, `${folder}/${file}`, faults);
    if (content !== undefined) files.set(file, content);
  }
  return {
    id,
    version: Number(name.slice(1)),
    files,
    hasReadme: (await filesIn(join(root, id))).includes('README.md'),
    hasExamplesReadme: (await filesIn(join(root, folder, 'examples'))).includes('README.md'),
  };
}

async function readJson(root: string, file: string, faults: GateFault[]): Promise<unknown> {
  const path = join(root, file);
  try {
    const { size } = await stat(path);
    if (size > mostBytes) {
      faults.push(fault(file, `The file has ${size} bytes.`, `Keep it within ${mostBytes}.`));
      return undefined;
    }
    const text = await readFile(path, 'utf8');
    const content: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    if (repeated !== undefined)
      faults.push({
        ...fault(file, 'This key stands twice; only the last would count.', 'Keep one.'),
        path: repeated,
      });
    return content;
  } catch (error) {
    if (error instanceof SyntaxError)
      faults.push(fault(file, `This is no JSON: ${error.message}.`, 'Correct the place that is named.'));
    else faults.push(fault(file, 'This file is missing or cannot be read.', 'Put it there.'));
    return undefined;
  }
}

const foldersIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
