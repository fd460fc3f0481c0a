import type { z } from 'zod';

/**
 * The fields of a body that are sound each for itself, so that rules across fields can be checked although another field is
 * faulty: whoever sent it then hears of all faults at once.
 */
export function soundParts<S extends z.ZodObject>(schema: S, body: unknown): Partial<z.output<S>> {
  if (typeof body !== 'object' || body === null) return {};
  const parts: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(body, name)) continue;
    const parsed = (part as z.ZodType).safeParse((body as Record<string, unknown>)[name]);
    if (parsed.success) parts[name] = parsed.data;
  }
  return parts as Partial<z.output<S>>;
}
