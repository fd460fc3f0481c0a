import { z } from 'zod';
import { Problem } from '../../problems.ts';
import type { Deps } from '../deps.ts';
import { jsonReply, type Route } from '../route.ts';

const OK = z.strictObject({ status: z.literal('ok') });

/** Alive as long as the process turns; it never touches the store, so that a store that is away restarts nothing. */
export function getHealth(): Route<'getHealth'> {
  return {
    id: 'getHealth',
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the process is alive.',
    answers: { 200: { description: 'Alive', type: 'application/json', schema: OK } },
    problems: ['internal'],
    handle: () => jsonReply(200, { status: 'ok' }),
  };
}

/** Ready to take requests: the store answers, and nobody asked the process to end. */
export function getReadiness(deps: Deps): Route<'getReadiness'> {
  return {
    id: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    summary: 'Whether requests can be served now.',
    answers: { 200: { description: 'Ready', type: 'application/json', schema: OK } },
    problems: ['internal', 'storage-unavailable', 'stopping'],
    handle: async () => {
      if (deps.isStopping()) throw new Problem('stopping', { retryAfterSeconds: 10 });
      if (!(await deps.isStorageReady())) throw new Problem('storage-unavailable', { retryAfterSeconds: 5 });
      return jsonReply(200, { status: 'ok' });
    },
  };
}
