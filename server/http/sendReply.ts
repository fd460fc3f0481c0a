import type { Request, Response } from 'express';
import { chooseEncoding, type Encoding } from './contentEncoding.ts';
import type { Reply } from './route.ts';

/** Writes what a handler answered. Answers are private to the caller and never stored, unless the route says otherwise. */
export function sendReply(request: Request, response: Response, reply: Reply): void {
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  const { etag, body, encoding } = representation(request, response, reply);
  if (etag !== undefined) response.setHeader('ETag', `"${etag}"`);
  if (etag !== undefined && matches(request.headers['if-none-match'], etag)) {
    response.removeHeader('Content-Disposition');
    response.status(304).end();
    return;
  }
  response.status(reply.status);
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', reply.type ?? 'application/json');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

interface Representation {
  readonly body?: Buffer;
  readonly etag?: string;
  readonly encoding?: Encoding;
}

/** The bytes to send, with the tag of exactly these bytes. */
function representation(request: Request, response: Response, reply: Reply): Representation {
  const { body, compressed, etag } = reply;
  const encoding =
    compressed && chooseEncoding(request, response, new Set(Object.keys(compressed) as Encoding[]));
  if (compressed === undefined || encoding === undefined) {
    return {
      ...(body === undefined ? {} : { body: bytesOf(body) }),
      ...(etag === undefined ? {} : { etag }),
    };
  }
  return {
    body: bytesOf(compressed[encoding]),
    encoding,
    ...(etag === undefined ? {} : { etag: `${etag}-${encoding}` }),
  };
}

function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string'
    ? Buffer.from(body)
    : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${etag}"`);
}
