import { createHash, randomBytes } from 'node:crypto';
import type { Files } from '../../../../server/storage/files.ts';
import { failureOf } from './thing.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

async function all(content: AsyncIterable<Uint8Array> | undefined): Promise<Buffer | undefined> {
  if (content === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}

export interface OpenedFiles {
  readonly files: Files;
  close(): Promise<void>;
}

/** What every engine promises about files. */
export function filesContract(engine: string, open: () => Promise<OpenedFiles>): void {
  describe(`the files contract, kept by ${engine}`, () => {
    let opened: OpenedFiles;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });

    const sizes = [0, 1, 262_143, 262_144, 262_145, 700_000];
    for (const bytes of sizes) {
      test(`gives back ${bytes} bytes as they came, whole and in part`, async () => {
        const content = randomBytes(bytes);
        const { files } = opened;
        const stored = await files.put(inPieces(content, 100_003));
        expect(stored).toMatchObject({ bytes, sha256: createHash('sha256').update(content).digest('hex') });
        expect(content.equals((await all(await files.open(stored.id)))!)).toBe(true);
        const ranges = [
          { from: 0, to: 1 },
          { from: 1, to: bytes - 1 },
          { from: 262_100, to: 262_200 },
          { from: bytes - 1, to: bytes + 50 },
          { from: 5, to: 5 },
        ];
        for (const range of ranges) {
          const expected = content.subarray(Math.max(0, range.from), Math.max(0, range.from, range.to));
          expect(expected.equals((await all(await files.open(stored.id, range)))!)).toBe(true);
        }
        await files.remove(stored.id);
        await files.remove(stored.id);
        expect(await files.open(stored.id)).toBeUndefined();
      });
    }

    test('pieces of any size, larger than a chunk and empty ones among them', async () => {
      const content = randomBytes(900_000);
      async function* uneven() {
        yield content.subarray(0, 1);
        yield content.subarray(1, 1);
        yield content.subarray(1, 800_000);
        yield content.subarray(800_000);
      }
      const { id } = await opened.files.put(uneven());
      expect(content.equals((await all(await opened.files.open(id)))!)).toBe(true);
    });

    test('a source that breaks off leaves nothing, and its error comes through', async () => {
      async function* breaking() {
        yield randomBytes(600_000);
        throw new Error('the source broke');
      }
      expect(await failureOf(() => opened.files.put(breaking()))).toMatchObject({
        message: 'the source broke',
      });
    });

    test('no id reaches anything but a file', async () => {
      for (const id of [
        '',
        '.',
        '..',
        '../plumbline.db',
        '/etc/passwd',
        'a\0b',
        '00000000-0000-4000-8000-000000000000',
      ]) {
        expect(await opened.files.open(id)).toBeUndefined();
        await opened.files.remove(id);
      }
    });
  });
}
