import { z } from 'zod';
import { isDay } from '../../core/response/isDay.ts';
import { code, mend, words } from './words.ts';

const scored = z.union([
  z.number().min(0).max(100),
  z.enum(['all_not_applicable', 'too_few_applicable', 'too_few_answered', 'zero_weight', 'too_few_domains']),
]);

/** examples/*.json: a worked response with the scores it must get, worked out by hand. */
export const exampleSchema = z.strictObject({
  what: words(500),
  kind: z.enum(['survey', 'checklist']),
  raw: z.record(z.string(), z.unknown()),
  asOf: z.string().refine(isDay, mend('asOf is no day.', 'Write it like 2026-01-15.')),
  expected: z.strictObject({
    subdomains: z.record(code, scored),
    domains: z.record(code, scored),
    composite: scored,
    band: z.enum(['early', 'developing', 'ready']).nullable(),
    /** Only in a short form: each item's value on the scale, a reversed one turned round, or why it has none. */
    items: z
      .record(code, z.union([z.number(), z.enum(['dontKnow', 'notApplicable', 'missing', 'notShown'])]))
      .exactOptional(),
    gates: z.record(code, z.enum(['pass', 'fail', 'unknown'])).exactOptional(),
  }),
});

export type Example = z.infer<typeof exampleSchema>;
