import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GateFault } from './gateFault.ts';

/** Which names a folder may hold; whatever else lies there would be ignored without a word, so it is a fault. */
export interface Expected {
  readonly files: RegExp;
  readonly folders: RegExp;
  /** What may lie there, for whoever mends it. */
  readonly mend: string;
}

export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Written for people. Names that begin with a dot (`.gitkeep`, `.DS_Store`) belong to tools and are passed over. */
const alwaysAllowed = /^(README\.md|LICENSE)$/;

/** What lies in a folder, in order, with a fault for all that the gate would not read. A missing folder is empty. */
export async function listFolder(
  root: string,
  folder: string,
  expected: Expected,
  faults: GateFault[],
): Promise<Listing> {
  const files: string[] = [];
  const folders: string[] = [];
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry;
    const add = (message: string, mend: string): void => {
      faults.push({ file: join(folder, name), path: '', message, mend });
    };
    if (name.startsWith('.')) continue;
    if (entry.isSymbolicLink())
      add('This is a symbolic link, which is not followed.', 'Put the files themselves there.');
    else if (entry.isDirectory() && expected.folders.test(name)) folders.push(name);
    else if (entry.isFile() && (expected.files.test(name) || alwaysAllowed.test(name))) files.push(name);
    else add(`This ${entry.isDirectory() ? 'folder' : 'file'} is not read.`, expected.mend);
  }
  return { files, folders };
}
