import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GateFault, InstrumentFaults } from '../../server/surveyjs/gateFault.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import { smallParts } from './fixtureInstruments.ts';

/** One change to the files of the fixture instruments: a value in a JSON file, a whole text, a link, or a file or folder taken away. */
export interface Patch {
  readonly file: string;
  /** JSON pointer of what is set or removed. */
  readonly at?: string;
  readonly value?: unknown;
  readonly remove?: true;
  readonly text?: string | Uint8Array;
  /** What the file becomes a symbolic link to. */
  readonly link?: string;
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

/** Does something with a broken copy of the fixture instruments, and removes it. */
export async function inBrokenFolder<T>(
  patches: readonly Patch[],
  use: (root: string) => Promise<T>,
): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'plumbline-broken-'));
  try {
    await breakInstruments(root, patches);
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** What the gate says of a folder; any other error is one that no author should meet. */
export const faultsIn = (root: string): Promise<readonly GateFault[]> =>
  readInstruments(root, smallParts).then(
    () => [],
    (error: unknown) => {
      if (error instanceof InstrumentFaults) return error.faults;
      throw error;
    },
  );

/** Copies the fixture instruments to a folder and breaks them there. */
async function breakInstruments(root: string, patches: readonly Patch[]): Promise<void> {
  await cp('tests/fixtures/instruments', root, { recursive: true });
  for (const patch of patches) {
    const path = join(root, patch.file);
    if (patch.delete) await rm(path, { recursive: true });
    else if (patch.link !== undefined) await symlink(patch.link, path);
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
