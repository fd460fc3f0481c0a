import type { Request, Response } from 'express';
import type { Reply } from './route.ts';

/** Writes what a handler answered. Answers are private to the caller and never stored, unless the route says otherwise. */
export function sendReply(request: Request, response: Response, reply: Reply): void {
  response.setHeader('Cache-Control', 'no-store');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.etag !== undefined) response.setHeader('ETag', `"${reply.etag}"`);
  if (reply.etag !== undefined && matches(request.headers['if-none-match'], reply.etag)) {
    response.removeHeader('Content-Disposition');
    response.status(304).end();
    return;
  }
  response.status(reply.status);
  if (reply.body === undefined) {
    response.end();
    return;
  }
  const body =
    typeof reply.body === 'string'
      ? Buffer.from(reply.body)
      : Buffer.from(reply.body.buffer, reply.body.byteOffset, reply.body.byteLength);
  response.setHeader('Content-Type', reply.type ?? 'application/json');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${etag}"`);
}
