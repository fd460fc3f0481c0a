import express, { type NextFunction, type Request, type RequestHandler } from 'express';
import { Problem } from '../problems.ts';
import { repeatedKey } from '../surveyjs/repeatedKey.ts';

/** Every text of both instruments at its full length, in characters of three bytes, stays below this: tests/surveys/largestBody.test.ts. */
export const BODY_LIMIT_BYTES = 65_536;

const JSON_IN_UTF8 = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** Express would put U+FFFD where bytes are not UTF-8, and something else would be stored than was sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a JSON body of bounded size; refuses any other type, encoding or compression before reading it. */
export function readBody(limitBytes = BODY_LIMIT_BYTES): RequestHandler {
  const readBytes = express.raw({ limit: limitBytes, inflate: false, type: () => true });
  return (request, response, next) => {
    if (!JSON_IN_UTF8.test(request.headers['content-type'] ?? '')) {
      return next(new Problem('unsupported-media-type', { detail: 'Send Content-Type: application/json.' }));
    }
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      return next(new Problem('request-too-large'));
    }
    const finish = atMostOnce(next);
    refuseAtLimit(request, limitBytes, finish);
    readBytes(request, response, (error?: unknown) => {
      if (error !== undefined) return finish(error);
      try {
        request.body = parsed(request.body);
      } catch (problem) {
        return finish(problem);
      }
      finish();
    });
  };
}

/** Anything that is JSON, `null` and `"x"` too: validation answers those like any other wrong body. */
function parsed(bytes: unknown): unknown {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0) throw malformed('The request has no body.');
  const text = orMalformed('The body is not UTF-8.', () => utf8.decode(bytes));
  const value: unknown = orMalformed('The body is not valid JSON.', () => JSON.parse(text));
  const twice = repeatedKey(text);
  if (twice === undefined) return value;
  throw new Problem('malformed-request', { errors: [{ pointer: twice, detail: 'stands there twice' }] });
}

/** The cause is dropped: the message of a syntax error quotes the body. */
function orMalformed<T>(detail: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw malformed(detail);
  }
}

function malformed(detail: string): Problem {
  return new Problem('malformed-request', { detail });
}

/** Express says that a body is too large only when the last byte of it has come, however many those are. */
function refuseAtLimit(request: Request, limitBytes: number, finish: NextFunction): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > limitBytes) finish(new Problem('request-too-large'));
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
