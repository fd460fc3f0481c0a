import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstrumentSource } from './checks/instrumentSource.ts';
import { checkShape } from './checks/shape.ts';
import type { GateFault } from './gateFault.ts';
import { type Expected, listFolder } from './listFolder.ts';
import { parseJsonFile } from './parseJsonFile.ts';
import { evidenceSchema } from './schemas/evidenceSchema.ts';

const mostBytes = 512 * 1024;
const required = ['survey.json', 'scoring.json', 'actions.json'];
const none = /^$/;

const inRoot: Expected = {
  files: /^evidence\.json$/,
  folders: /^/,
  mend: 'Remove it: here lie evidence.json and one folder for each instrument.',
};
const inInstrument: Expected = {
  files: none,
  folders: /^v[1-9]\d{0,3}$/,
  mend: 'Remove it, or name it like v1: here lie README.md and one folder for each version (v1, v2, …).',
};
const inVersion: Expected = {
  files: /^(survey|scoring|actions)\.json$/,
  folders: /^(examples|locales)$/,
  mend: 'Remove it, or correct its name: here lie survey.json, scoring.json, actions.json, examples and locales.',
};
const inList: Expected = {
  files: /\.json$/,
  folders: none,
  mend: 'Remove it, or correct its name: here lie files whose names end with .json, and README.md.',
};

/** Every version of every instrument under a folder, as found, with what is wrong with the files as such. */
export async function readFolders(
  root: string,
): Promise<{ readonly sources: readonly InstrumentSource[]; readonly faults: readonly GateFault[] }> {
  const faults: GateFault[] = [];
  const { folders } = await listFolder(root, '', inRoot, faults);
  const evidence = await readEvidence(root, faults);
  const sources: InstrumentSource[] = [];
  for (const id of folders) {
    const { files, folders: versions } = await listFolder(root, id, inInstrument, faults);
    if (versions.length === 0)
      faults.push(fault(id, 'There is no version in this folder.', 'Put the files into v1.'));
    for (const name of versions)
      sources.push({
        ...(await readVersion(root, id, name, faults)),
        hasReadme: files.includes('README.md'),
        evidence,
      });
  }
  if (sources.length === 0)
    faults.push(fault(root, 'There is no instrument here.', 'Point to the folder of instruments.'));
  return { sources, faults };
}

const fault = (file: string, message: string, mend: string): GateFault => ({ file, path: '', message, mend });

async function readEvidence(root: string, faults: GateFault[]): Promise<InstrumentSource['evidence']> {
  const file = 'evidence.json';
  const content = await readJson(root, file, faults);
  if (content === undefined) return null;
  const { value, findings } = checkShape(evidenceSchema, content);
  faults.push(...findings.map((finding) => ({ file, ...finding })));
  return value?.entries ?? null;
}

async function readVersion(
  root: string,
  id: string,
  name: string,
  faults: GateFault[],
): Promise<Omit<InstrumentSource, 'evidence' | 'hasReadme'>> {
  const folder = `${id}/${name}`;
  const { folders } = await listFolder(root, folder, inVersion, faults);
  const inner: string[] = [];
  for (const sub of folders) {
    const listed = await listFolder(root, `${folder}/${sub}`, inList, faults);
    inner.push(...listed.files.map((file) => `${sub}/${file}`));
  }
  const files = new Map<string, unknown>();
  for (const file of [...required, ...inner.filter((one) => one.endsWith('.json'))]) {
    const content = await readJson(root, `${folder}/${file}`, faults);
    if (content !== undefined) files.set(file, content);
  }
  return {
    id,
    version: Number(name.slice(1)),
    files,
    hasExamplesReadme: inner.includes('examples/README.md'),
  };
}

async function readJson(root: string, file: string, faults: GateFault[]): Promise<unknown> {
  const bytes = await readBytes(join(root, file));
  if (bytes === undefined) {
    faults.push(fault(file, 'This file is missing or cannot be read.', 'Put it there.'));
    return undefined;
  }
  if (typeof bytes === 'number') {
    faults.push(fault(file, `The file has ${bytes} bytes.`, `Keep it within ${mostBytes}.`));
    return undefined;
  }
  const { content, findings } = parseJsonFile(bytes);
  faults.push(...findings.map((finding) => ({ file, ...finding })));
  return content;
}

/** What the file holds, or how many bytes if they are too many. Opening anything but a file could wait for ever. */
async function readBytes(path: string): Promise<Uint8Array | number | undefined> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    return found.size > mostBytes ? found.size : await readFile(path);
  } catch {
    return undefined;
  }
}
