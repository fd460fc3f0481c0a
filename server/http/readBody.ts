import express, { type NextFunction, type Request, type RequestHandler } from 'express';
import { Problem } from '../problems.ts';

/** Every text of both instruments at its full length, in characters of three bytes, stays below this: tests/surveys/largestBody.test.ts. */
export const BODY_LIMIT_BYTES = 65_536;

const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

// strict: false, so that `null` and `"x"` reach validation and get the same kind of answer as any other wrong body.
const parse = express.json({ limit: BODY_LIMIT_BYTES, inflate: false, strict: false, type: () => true });

/** Reads a JSON body of bounded size; refuses any other type, encoding or compression before reading it. */
export const readBody: RequestHandler = (request, response, next) => {
  if (!JSON_IN_UTF8.test(request.headers['content-type'] ?? '')) {
    return next(new Problem('unsupported-media-type', { detail: 'Send Content-Type: application/json.' }));
  }
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) {
    return next(new Problem('request-too-large'));
  }
  const finish = atMostOnce(next);
  refuseAtLimit(request, finish);
  parse(request, response, (error?: unknown) => {
    if (error !== undefined) return finish(error);
    if (request.body === undefined) {
      return finish(new Problem('malformed-request', { detail: 'The request has no body.' }));
    }
    finish();
  });
};

/** Express says that a body is too large only when the last byte of it has come, however many those are. */
function refuseAtLimit(request: Request, finish: NextFunction): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > BODY_LIMIT_BYTES) finish(new Problem('request-too-large'));
  });
}

function atMostOnce(next: NextFunction): NextFunction {
  let isDone = false;
  return (error?: unknown) => {
    if (isDone) return;
    isDone = true;
    next(error);
  };
}
