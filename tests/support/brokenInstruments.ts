import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** One change to the files of the fixture instruments: a value in a JSON file, a whole text, or a file taken away. */
export interface Patch {
  readonly file: string;
  /** JSON pointer of what is set or removed. */
  readonly at?: string;
  readonly value?: unknown;
  readonly remove?: true;
  readonly text?: string;
  readonly delete?: true;
}

export interface BrokenCase {
  readonly patches: readonly Patch[];
  /** What the gate must say; message and mend in part. */
  readonly refusal: {
    readonly file: string;
    readonly path: string;
    readonly message: string;
    readonly mend: string;
  };
}

const folder = 'tests/fixtures/broken-instruments';

export const brokenCaseNames = (): Promise<string[]> => readdir(folder);

export const readBrokenCase = async (name: string): Promise<BrokenCase> =>
  JSON.parse(await readFile(join(folder, name, 'case.json'), 'utf8'));

/** Copies the fixture instruments to a folder and breaks them there. */
export async function breakInstruments(root: string, patches: readonly Patch[]): Promise<void> {
  await cp('tests/fixtures/instruments', root, { recursive: true });
  for (const patch of patches) {
    const path = join(root, patch.file);
    if (patch.delete) await rm(path);
    else if (patch.text !== undefined) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, patch.text === 'LARGE' ? JSON.stringify('x'.repeat(600_000)) : patch.text);
    } else await writeFile(path, JSON.stringify(patched(JSON.parse(await readFile(path, 'utf8')), patch)));
  }
}

function patched(document: unknown, patch: Patch): unknown {
  const steps = patch.at!.slice(1).split('/');
  const last = steps.pop()!;
  const holder = steps.reduce<Record<string, unknown>>(
    (inner, step) => inner[step] as Record<string, unknown>,
    document as Record<string, unknown>,
  );
  if (!patch.remove) holder[last] = patch.value;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return document;
}
