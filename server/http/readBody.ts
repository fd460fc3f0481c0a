import express, { type RequestHandler } from 'express';
import { Problem } from '../problems.ts';

/** A whole self-assessment with every note filled in stays well below this. */
export const BODY_LIMIT_BYTES = 65_536;

const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

// strict: false, so that `null` and `"x"` reach validation and get the same kind of answer as any other wrong body.
const parse = express.json({ limit: BODY_LIMIT_BYTES, inflate: false, strict: false, type: () => true });

/** Reads a JSON body of bounded size; refuses any other type, encoding or compression before reading it. */
export const readBody: RequestHandler = (request, response, next) => {
  if (!JSON_IN_UTF8.test(request.headers['content-type'] ?? '')) {
    return next(new Problem('unsupported-media-type', { detail: 'Send Content-Type: application/json.' }));
  }
  parse(request, response, (error?: unknown) => {
    if (error !== undefined) return next(error);
    if (request.body === undefined) {
      return next(new Problem('malformed-request', { detail: 'The request has no body.' }));
    }
    next();
  });
};
