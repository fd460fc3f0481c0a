import type { z } from 'zod';
import { Problem } from '../problems.ts';
import { faultsOf } from './jsonPointer.ts';
import { plainWords } from './wire/plainWords.ts';

/** A body as its schema reads it. @throws answers-invalid with every fault at once. */
export function parseBody<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body, { error: plainWords });
  if (parsed.success) return parsed.data;
  throw new Problem('answers-invalid', { errors: faultsOf(parsed.error).slice(0, 500) });
}
