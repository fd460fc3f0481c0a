import { existsSync, readdirSync } from 'node:fs';
import { extname, sep } from 'node:path';
import type { RequestHandler } from 'express';
import { chooseEncoding, ENCODINGS, type Encoding } from './contentEncoding.ts';

const VARIANT = /\.(br|gz)$/;

/**
 * Puts the compressed neighbour of a file, where the build made one and the caller takes it, before `files` (Express's
 * own static files), which goes on to do everything else: ETag, If-None-Match, Range and HEAD, all of the bytes sent.
 * The neighbours have no address of their own.
 */
export function precompressedFiles(webRoot: string, files: RequestHandler): RequestHandler {
  const variants = findVariants(webRoot);
  return (request, response, next) => {
    if (VARIANT.test(request.path)) {
      next();
      return;
    }
    const available = variants.get(request.path);
    const encoding = available && chooseEncoding(request, response, available);
    if (encoding === undefined) {
      files(request, response, next);
      return;
    }
    const asked = request.url;
    response.type(extname(request.path));
    response.setHeader('Content-Encoding', encoding);
    request.url = request.path + ENCODINGS[encoding];
    files(request, response, (error) => {
      request.url = asked;
      for (const name of ['Content-Type', 'Content-Encoding']) response.removeHeader(name);
      next(error);
    });
  };
}

/** Path of each compressed original, as it stands in a request, and its encodings. Read once: a build needs a restart. */
function findVariants(webRoot: string): ReadonlyMap<string, ReadonlySet<Encoding>> {
  const found = new Map<string, Set<Encoding>>();
  const names = existsSync(webRoot) ? readdirSync(webRoot, { recursive: true, encoding: 'utf8' }) : [];
  for (const [encoding, extension] of Object.entries(ENCODINGS) as [Encoding, string][]) {
    for (const name of names.filter((one) => one.endsWith(extension))) {
      const path = `/${name.slice(0, -extension.length).split(sep).join('/')}`;
      found.set(path, (found.get(path) ?? new Set()).add(encoding));
    }
  }
  return found;
}
