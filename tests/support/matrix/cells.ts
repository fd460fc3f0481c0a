import { POLICY } from '../../../server/http/policy.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import type { Answer, TestServer } from '../testServer.ts';
import { bodyOf, requiredHeaders } from './bodies.ts';
import type { Caller } from './callers.ts';
import { expectedOf, type Verdict } from './expected.ts';
import { addressOf, TARGETS, type Target } from './targets.ts';
import type { Side, World } from './world.ts';

/** One route, called by somebody about something. */
export interface Cell {
  readonly route: AnyRoute;
  readonly caller: Caller;
  readonly target: Target;
  readonly expected: Verdict;
}

/** Every cell of a route. One that names nothing in its path has nothing of others to be pointed at. */
export function cellsOf(route: AnyRoute, callers: readonly Caller[]): Cell[] {
  const targets = route.path.includes('/:') ? TARGETS : (['own'] as const);
  return callers.flatMap((caller) =>
    targets.map((target) => ({ route, caller, target, expected: expectedOf(route, caller, target) })),
  );
}

export const nameOf = ({ route, caller, target }: Cell): string =>
  `${route.method} ${route.path} by ${caller.name} on ${target}`;

/** Whose things a cell is pointed at; null for what is not there. */
function sideOf({ caller, target }: Cell, world: World): Side | null {
  if (target === 'missing') return null;
  return (target === 'own') === (caller.side === 'a') ? world.a : world.b;
}

export async function callCell(
  server: TestServer,
  world: World,
  cell: Cell,
  body?: unknown,
): Promise<Answer> {
  const { route, caller } = cell;
  const sent = body ?? bodyOf(route, world[caller.side]);
  return await server.request(route.method, addressOf(route, sideOf(cell, world)), {
    headers: {
      ...caller.headers,
      ...requiredHeaders(route),
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
  });
}

const SLUGS = { 401: 'not-signed-in', 403: 'not-allowed', 404: 'not-found' } as const;

/** What is wrong with an answer; undefined when it is as the table says. */
export function faultOf(cell: Cell, answer: Answer): string | undefined {
  const slug = String(answer.json?.type ?? '').replace('/problems/', '');
  const { expected } = cell;
  const isRight =
    expected === 'let in'
      ? isLetIn(cell, answer.status, slug)
      : answer.status === expected && slug === SLUGS[expected];
  return isRight
    ? undefined
    : `${nameOf(cell)}: expected ${expected}, was ${answer.status} ${slug} ${answer.json?.detail ?? ''}`;
}

/** Whoever may is not refused for who they are, and the documented example is a valid body. */
function isLetIn({ route }: Cell, status: number, slug: string): boolean {
  if (status === 400 || status === 422 || status === 429 || status >= 500) return false;
  // Without an id in the path it can only be something of the caller's own, or named by the body, that is not there.
  if (slug === 'not-found') return !route.path.includes('/:') || POLICY[route.id] === 'anyone';
  return !['not-signed-in', 'not-allowed', 'second-factor-required'].includes(slug);
}
