import { z } from 'zod';
import { Problem } from '../problems.ts';
import type { Deps } from './deps.ts';
import { bodyMacOf, keyReused } from './idempotencyKey.ts';
import type { Parameter, RouteRequest } from './route.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const onceParameter: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description:
    'A random UUID: the same key and body make one thing, however often they are sent. Without it each request makes another.',
  schema: z.uuid(),
  required: false,
};

/** What is stored with what a request makes, so that the same request makes it once. */
export interface Once {
  /** The same for the same key of the same person; random without a key. */
  readonly _id: string;
  /** Another one for another body under that key; empty without a key. */
  readonly bodyMac: string;
}

export function onceOf(deps: Deps, request: RouteRequest, person: string, body: unknown): Once {
  const key = request.header('idempotency-key')?.toLowerCase();
  if (key === undefined) return { _id: deps.newId(), bodyMac: '' };
  if (!UUID.test(key))
    throw new Problem('malformed-request', { detail: 'The header Idempotency-Key must hold a random UUID.' });
  const _id = uuidOf(deps.secrets.recognise('once', `${person}:${key}`));
  return { _id, bodyMac: bodyMacOf(key, body ?? null) };
}

/** @throws idempotency-key-reused when what the key made before came from another body. */
export function demandSameBody(earlier: Pick<Once, 'bodyMac'>, now: Pick<Once, 'bodyMac'>): void {
  if (earlier.bodyMac !== now.bodyMac) throw keyReused();
}

/** What the key made has been deleted since; the key does not bring it back. */
export function goneAgain(): Problem {
  return new Problem('not-found', {
    detail: 'What this key made has been deleted. Restore it, or make a new key for another one.',
  });
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
