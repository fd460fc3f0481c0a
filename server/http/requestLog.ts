import type { RequestHandler, Response } from 'express';
import type { Log } from './deps.ts';

/** Names the route pattern for the log line; a URL would carry ids. */
export function nameRoute(response: Response, pattern: string): void {
  response.locals['route'] = pattern;
}

/**
 * A respondent's request leaves no line, because the minute at which somebody answered is a trace of who it was; only a fault of
 * ours does.
 */
export const unloggedUnlessFailing: RequestHandler = (_request, response, next) => {
  response.locals['unlogged'] = true;
  next();
};

/** One line per answer: pattern, status, time taken. No URL, no address, no header, no body. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    response.on('close', () => {
      if (response.locals['unlogged'] === true && response.statusCode < 500) return;
      const ms = Math.round((performance.now() - begun) * 10) / 10;
      const route = response.locals['route'] ?? 'none';
      const outcome = response.writableFinished ? {} : { aborted: true };
      log.info({ method: request.method, route, status: response.statusCode, ms, ...outcome }, 'request');
    });
    next();
  };
}
