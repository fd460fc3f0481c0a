import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Reply, Route } from '../route.ts';

/** `describe` is called at the first request, when the whole route table stands. */
export function getOpenApi(describe: () => unknown): Route<'getOpenApi'> {
  let reply: Reply | undefined;
  return {
    id: 'getOpenApi',
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description of the API (OpenAPI 3.1), made from the route table itself.',
    answers: {
      200: {
        description: 'OpenAPI 3.1',
        type: 'application/json',
        schema: z.looseObject({ openapi: z.string() }),
      },
      304: { description: 'Unchanged since the ETag in If-None-Match' },
    },
    problems: ['internal'],
    handle: () => {
      reply ??= freeze(JSON.stringify(describe()));
      return reply;
    },
  };
}

function freeze(body: string): Reply {
  const etag = createHash('sha256').update(body).digest('base64url');
  return {
    status: 200,
    type: 'application/json',
    headers: { 'Cache-Control': 'public, no-cache' },
    body,
    etag,
  };
}
