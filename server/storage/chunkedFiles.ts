import { createHash, randomUUID } from 'node:crypto';
import type { Collection } from './collection.ts';
import type { Files } from './files.ts';
import type { FileChunkDoc, StoredFileDoc } from './schemas/storedFiles.ts';

const CHUNK_BYTES = 256 * 1024;

/** Files as chunks in collections of the first port. */
export function chunkedFiles(files: Collection<StoredFileDoc>, chunks: Collection<FileChunkDoc>): Files {
  const remove = async (id: string): Promise<void> => {
    if ((await files.get(id)) === undefined) return;
    // In this order a crash leaves what nobody can open, and a second call finishes the work.
    await files.change({ _id: id }, { set: { complete: false } });
    await chunks.remove({ file: id });
    await files.remove({ _id: id });
  };
  return {
    async put(content) {
      const id = randomUUID();
      const hash = createHash('sha256');
      let bytes = 0;
      let number = 0;
      await files.insert({ _id: id, complete: false, sha256: '', bytes: 0 });
      try {
        for await (const chunk of inChunks(content)) {
          await chunks.insert({ _id: `${id}.${number}`, file: id, number, base64: chunk.toString('base64') });
          hash.update(chunk);
          bytes += chunk.byteLength;
          number += 1;
        }
        const sha256 = hash.digest('hex');
        await files.change({ _id: id }, { set: { complete: true, sha256, bytes } });
        return { id, sha256, bytes };
      } catch (error) {
        await remove(id).catch(() => undefined);
        throw error;
      }
    },
    async open(id, range) {
      const file = await files.get(id);
      if (!file?.complete) return undefined;
      return read(chunks, file, Math.max(0, range?.from ?? 0), Math.min(file.bytes, range?.to ?? file.bytes));
    },
    remove,
  };
}

async function* read(
  chunks: Collection<FileChunkDoc>,
  file: StoredFileDoc,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (let number = Math.floor(from / CHUNK_BYTES); number * CHUNK_BYTES < to; number += 1) {
    const chunk = await chunks.get(`${file._id}.${number}`);
    if (chunk === undefined) throw new Error('a file was removed while it was read');
    const start = number * CHUNK_BYTES;
    yield Buffer.from(chunk.base64, 'base64').subarray(Math.max(0, from - start), to - start);
  }
}

/** The same bytes in pieces of the same size, the last one perhaps shorter. */
async function* inChunks(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let waiting = 0;
  for await (const piece of content) {
    parts.push(piece);
    waiting += piece.byteLength;
    if (waiting < CHUNK_BYTES) continue;
    const whole = Buffer.concat(parts);
    const end = waiting - (waiting % CHUNK_BYTES);
    for (let at = 0; at < end; at += CHUNK_BYTES) yield whole.subarray(at, at + CHUNK_BYTES);
    parts = [whole.subarray(end)];
    waiting -= end;
  }
  if (waiting > 0) yield Buffer.concat(parts);
}
