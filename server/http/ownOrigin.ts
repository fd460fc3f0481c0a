import type { RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { Problem } from '../problems.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of another site sends on behalf of whoever is signed in here. Browsers say where a request comes
 * from in headers that no page can forge; programs send neither and are let through, since they carry no cookie that
 * they were not given. Stands before anything is read.
 */
export function refuseOtherOrigins({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  return (request, _response, next) => {
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    if (SAFE.has(request.method) || isOurs({ site, origin, host: request.get('host'), publicUrl })) next();
    else next(new Problem('not-allowed', { detail: 'Another site may not send this for you.' }));
  };
}

interface Said {
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly publicUrl: string;
}

/** The name under which we are reached counts as ours beside PUBLIC_URL: a page cannot choose the `Host` of its requests. */
function isOurs({ site, origin, host, publicUrl }: Said): boolean {
  if (site === 'cross-site') return false;
  if (origin === undefined || origin === publicUrl || site === 'same-origin') return true;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}
