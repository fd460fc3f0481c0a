import { z } from 'zod';
import { Problem } from '../problems.ts';
import type { Deps } from './deps.ts';
import type { Parameter, RouteRequest } from './route.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const onceParameter: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'A random UUID made with the form: pressing twice makes one. Without it every request makes another.',
  schema: z.uuid(),
  required: false,
};

/** The id of what a request makes: the same for the same key of the same person, random without a key. */
export function onceId(deps: Deps, request: RouteRequest, person: string): string {
  const key = request.header('idempotency-key')?.toLowerCase();
  if (key === undefined) return deps.newId();
  if (!UUID.test(key))
    throw new Problem('malformed-request', { detail: 'The header Idempotency-Key must hold a random UUID.' });
  return uuidOf(deps.secrets.recognise('once', `${person}:${key}`));
}

/** The first 122 bits of a hexadecimal hash as a UUID. */
export function uuidOf(hex: string): string {
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
