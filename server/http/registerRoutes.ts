import type { Express, Request, RequestHandler } from 'express';
import { Problem } from '../problems.ts';
import { type AddressLimiter, createAddressLimiter } from './addressLimiter.ts';
import { authorise } from './authorise/authorise.ts';
import type { Deps } from './deps.ts';
import { refuseOtherOrigins } from './ownOrigin.ts';
import { POLICY, type RouteId, type Rule } from './policy.ts';
import { readBody } from './readBody.ts';
import { nameRoute, unloggedUnlessFailing } from './requestLog.ts';
import type { AnyRoute, Reply, RouteRequest } from './route.ts';
import { sendReply } from './sendReply.ts';

/**
 * Respondents write often, since every page saves the draft, and three hundred of them may share an address: they have a
 * budget of their own, so many times that of others.
 */
const RESPONDENTS_SHARE = 20;

const EXPRESS_METHOD = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** Binds the route table to Express. A route without policy or answers, and a policy without route, stop the start. */
export function registerRoutes(app: Express, table: readonly AnyRoute[], deps: Deps): void {
  checkTable(table);
  const { config, now, newSecret } = deps;
  const limiter = (share = 1) => createAddressLimiter({ limit: share * config.rateLimit, now, newSecret });
  const limits = { writes: limiter(), guesses: limiter(), respondents: limiter(RESPONDENTS_SHARE) };
  const fromUs = refuseOtherOrigins(config);
  for (const route of table) {
    const isRespondent = route.path.startsWith('/api/respond');
    const before: RequestHandler[] = [named(route.path), fromUs];
    if (isRespondent) before.push(unloggedUnlessFailing);
    if (route.method !== 'GET') before.push(limited(isRespondent ? limits.respondents : limits.writes));
    if (route.body !== undefined) before.push(readBody(route.body.limitBytes));
    app[EXPRESS_METHOD[route.method]](route.path, ...before, async (request, response) => {
      sendReply(request, response, await answer(route, deps, limits.guesses, request));
    });
  }
  for (const path of new Set(table.map((route) => route.path))) {
    app.all(path, named(path), refuseMethod(methodsOf(table, path)));
  }
}

async function answer(
  route: AnyRoute,
  deps: Deps,
  guesses: AddressLimiter,
  request: Request,
): Promise<Reply> {
  const plain = plainRequest(request);
  const rule = ruleOf(route);
  const guessing = (isGuess: boolean) => (isGuess ? guesses : undefined);
  const who = await counting(guessing(rule === 'holder' || rule === 'respondent'), plain, () =>
    authorise(deps, route.id, plain),
  );
  // The table ties each handler to what its policy finds out; a union of routes cannot say so.
  const handle = route.handle as (request: RouteRequest, who: unknown) => Reply | Promise<Reply>;
  return await counting(guessing(route.guessable === true), plain, () => handle(plain, who));
}

function plainRequest(request: Request): RouteRequest {
  return {
    params: request.params as Record<string, string>,
    header: (name) => request.get(name),
    query: (name) => {
      const value = request.query[name];
      if (value === undefined || typeof value === 'string') return value;
      throw new Problem('malformed-request', { detail: `The parameter ${name} stands there twice.` });
    },
    cookie: (name) => cookieOf(request.headers.cookie ?? '', name),
    address: addressOf(request),
    body: request.body,
  };
}

function cookieOf(header: string, name: string): string | undefined {
  const found = header.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}

/** Only wrong secrets and tokens count: whoever holds one is never kept out by others behind the same address. */
async function counting<T>(
  guesses: AddressLimiter | undefined,
  request: RouteRequest,
  work: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (guesses !== undefined && error instanceof Problem && error.slug === 'not-found')
      refuseAfter(guesses.take(request.address));
    throw error;
  }
}

function ruleOf(route: AnyRoute): Rule {
  return POLICY[route.id];
}

function limited(limiter: AddressLimiter): RequestHandler {
  return (request, _response, next) => {
    refuseAfter(limiter.take(addressOf(request)));
    next();
  };
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: seconds });
}

function addressOf(request: Request): string {
  return request.ip ?? '';
}

function named(pattern: string): RequestHandler {
  return (_request, response, next) => {
    nameRoute(response, pattern);
    next();
  };
}

function refuseMethod(allow: readonly string[]): RequestHandler {
  return () => {
    throw new Problem('method-not-allowed', { allow });
  };
}

function methodsOf(table: readonly AnyRoute[], path: string): string[] {
  const methods = table.filter((route) => route.path === path).map((route) => route.method as string);
  return methods.includes('GET') ? ['HEAD', ...methods].sort() : methods.sort();
}

function checkTable(table: readonly AnyRoute[]): void {
  const ids = table.map((route) => route.id);
  const faults = [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands in the route table twice`),
    ...table.filter((route) => POLICY[route.id] === undefined).map((route) => `${route.id} has no policy`),
    ...table
      .filter((route) => Object.keys(route.answers).length === 0)
      .map((route) => `${route.id} documents no answer`),
    ...(Object.keys(POLICY) as RouteId[])
      .filter((id) => !ids.includes(id))
      .map((id) => `policy ${id} has no route`),
  ];
  if (faults.length > 0) throw new Error(`The route table is not sound: ${faults.join('; ')}`);
}
