import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Fonts and images are compressed already; below this size the headers weigh more than the gain. */
const TEXT = /\.(css|html|js|json|map|svg|txt|webmanifest)$/;
const SMALLEST_BYTES = 1_000;

export interface CompressedFile {
  readonly name: string;
  readonly bytes: number;
  readonly br: number;
  readonly gzip: number;
}

/** Writes a brotli and a gzip neighbour (`.br`, `.gz`) for every text file of the built pages that is worth it. */
export async function compressWeb(folder: string): Promise<readonly CompressedFile[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name));
  const done = await Promise.all(names.map((name) => compressFile(folder, name)));
  return done.filter((one) => one !== undefined);
}

async function compressFile(folder: string, name: string): Promise<CompressedFile | undefined> {
  const file = join(folder, name);
  const bytes = await readFile(file);
  if (bytes.length < SMALLEST_BYTES) return undefined;
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
  return { name, bytes: bytes.length, br: br.length, gzip: gz.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`.padStart(10);
  for (const { name, bytes, br, gzip: gz } of await compressWeb(process.argv[2] ?? 'dist/web'))
    console.log(`${name.padEnd(40)}${kB(bytes)} │ brotli${kB(br)} │ gzip${kB(gz)}`);
}
