import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../core/instrument/canonicalJson.ts';
import { Problem } from '../problems.ts';
import type { Parameter, RouteRequest } from './route.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const IDEMPOTENCY_KEY: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  description: 'A random UUID, kept with the draft. The same key and body always get the same answer.',
  schema: z.uuid(),
  required: true,
};

/** @throws malformed-request when there is none, or no random one. */
export function idempotencyKeyOf(request: RouteRequest): string {
  const key = request.header('idempotency-key')?.toLowerCase() ?? '';
  if (UUID.test(key)) return key;
  throw new Problem('malformed-request', { detail: 'The header Idempotency-Key must hold a random UUID.' });
}

/** What the store keeps of a key for one use of it: nobody can tell that two uses go back to the same key. */
export function hashKey(use: 'store' | 'spend', key: string): string {
  return createHash('sha256').update(`${use}:${key}`).digest('hex');
}

/** Tells a replay from another body, and nothing to whoever does not have the key. */
export function bodyMacOf(key: string, body: unknown): string {
  return createHmac('sha256', key).update(canonicalJson(body)).digest('hex');
}

/** Another body came with the key before. */
export function keyReused(): Problem {
  return new Problem('idempotency-key-reused', {
    detail: 'Send the first body again, or make a new key for this one.',
  });
}
