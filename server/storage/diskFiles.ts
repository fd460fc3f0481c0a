import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageUnavailable, thrown } from './errors.ts';
import type { Files } from './files.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Files in a folder: written under a temporary name, fsynced, then renamed, so that a file is there whole or not at all. */
export function diskFiles(folder: string): Files {
  // An id comes from outside now and then: nothing but a UUID ever becomes part of a path.
  const pathOf = (id: string) => (UUID.test(id) ? join(folder, id) : undefined);
  return {
    async put(content) {
      const id = randomUUID();
      const temporary = join(folder, `${id}.part`);
      try {
        await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
        const { sha256, bytes } = await writeDurably(temporary, content);
        await rename(temporary, join(folder, id));
        await syncFolder(folder);
        return { id, sha256, bytes };
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => undefined);
        throw translated(error);
      }
    },
    async open(id, range) {
      const path = pathOf(id);
      const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
      if (path === undefined || found === undefined) return undefined;
      const from = Math.max(0, range?.from ?? 0);
      const to = Math.min(found.size, range?.to ?? found.size);
      return from >= to ? nothing() : createReadStream(path, { start: from, end: to - 1 });
    },
    async remove(id) {
      const path = pathOf(id);
      if (path !== undefined) await rm(path, { force: true });
    },
  };
}

/** Sweeps away what a crash left half written. Only for the one server that holds the folder's lock. */
export async function sweepUnfinishedFiles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
}

async function writeDurably(path: string, content: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      await writeAll(handle, chunk);
      hash.update(chunk);
      bytes += chunk.byteLength;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let done = 0;
  while (done < chunk.byteLength) done += (await handle.write(chunk, done)).bytesWritten;
}

/** The new name itself is durable only when the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const UNAVAILABLE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EFBIG', 'EMFILE', 'ENFILE']);

const codeOf = (error: unknown) => String(thrown(error, 'code'));

function translated(error: unknown): unknown {
  return UNAVAILABLE.has(codeOf(error)) ? new StorageUnavailable(`files: ${codeOf(error)}`, error) : error;
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}
