import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** What we compress with, and how a compressed file beside its original is called; the smallest first. */
export const ENCODINGS = { br: '.br', gzip: '.gz' } as const;
export type Encoding = keyof typeof ENCODINGS;

const SMALLEST_FIRST = Object.keys(ENCODINGS) as Encoding[];

/**
 * The smallest of the encodings at hand that the caller takes; undefined: as it is. Browsers list gzip before br and
 * mean no preference by it, so one encoding is asked after the other.
 */
export function chooseEncoding(
  request: Request,
  response: Response,
  available: ReadonlySet<Encoding>,
): Encoding | undefined {
  response.vary('Accept-Encoding');
  return SMALLEST_FIRST.find((one) => available.has(one) && request.acceptsEncodings(one) === one);
}

/** A public text in every encoding. It takes some 10 ms, so it is for what is made once and sent often. */
export function compressText(text: string): Readonly<Record<Encoding, Uint8Array>> {
  const bytes = Buffer.from(text);
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return { br: brotliCompressSync(bytes, { params }), gzip: gzipSync(bytes, { level: 9 }) };
}
