import type { ErrorRequestHandler, Response } from 'express';
import { factsOf, Problem, type ProblemSlug, problemBody } from '../problems.ts';
import { StorageUnavailable } from '../storage/errors.ts';
import type { Deps } from './deps.ts';

/** What the body reader, the router and the static files of Express call their refusals. */
const SLUG_OF_STATUS: Readonly<Record<number, ProblemSlug>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  412: 'precondition-failed',
  413: 'request-too-large',
  415: 'unsupported-media-type',
  416: 'range-not-satisfiable',
};

/** Anything thrown, as a problem. Messages of foreign errors are dropped: they may quote what was sent. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StorageUnavailable)
    return new Problem('storage-unavailable', { retryAfterSeconds: 5, cause: error });
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) {
    return new Problem(SLUG_OF_STATUS[status] ?? 'malformed-request');
  }
  return new Problem('internal', { cause: error });
}

/** The last word on every failed request. Express's own would print the error, and with it people's answers. */
export function problemHandler(deps: Pick<Deps, 'log' | 'newId'>): ErrorRequestHandler {
  return (error, request, response, next) => {
    const problem = toProblem(error);
    const id = problem.slug === 'internal' ? deps.newId() : undefined;
    if (id !== undefined) deps.log.error({ id, ...factsOf(error) }, 'internal fault');
    if (response.headersSent) {
      // Half an answer is out: cutting the connection is the only way left to say so.
      request.socket.destroy();
      return;
    }
    if (response.destroyed) return next();
    sendProblem(response, problem, id);
  };
}

export function sendProblem(response: Response, problem: Problem, id?: string): void {
  const { retryAfterSeconds, allow } = problem.options;
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.status(problem.status);
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
  if (allow !== undefined) response.setHeader('Allow', allow.join(', '));
  for (const name of ['ETag', 'Content-Disposition', 'Content-Encoding']) response.removeHeader(name);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'application/problem+json');
  response.end(JSON.stringify(problemBody(problem, id)));
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('status' in error && typeof error.status === 'number') return error.status;
  return undefined;
}
