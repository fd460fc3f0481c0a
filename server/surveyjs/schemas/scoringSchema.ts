import { z } from 'zod';
import type { ScoringRule } from '../../core/instrument/instrument.ts';
import { linkSchema } from './evidenceSchema.ts';
import { code, mend, words } from './words.ts';

const item = z.strictObject({
  id: code,
  reverse: z.boolean(),
  link: linkSchema,
  gate: z.boolean().exactOptional(),
});

/** Completes a sentence, so it has neither a capital nor a full stop of its own. */
const phrase = words(200).refine(
  (text) => !text.endsWith('.'),
  mend('The phrase ends with a full stop, but completes a sentence.', 'Cut the full stop off.'),
);

const subdomain = z.strictObject({
  id: code,
  title: words(80),
  keyNeed: z.boolean(),
  referent: z.enum(['shared', 'personal', 'mixed']),
  strengthPhrase: phrase,
  barrierPhrase: phrase,
  items: z.array(item).min(1),
});

const domain = z.strictObject({
  id: code,
  title: words(80),
  short: words(16),
  subdomains: z.array(subdomain).min(1),
});

const bandOrder = ['early', 'developing', 'ready'];

const bands = z
  .array(z.strictObject({ id: z.enum(['early', 'developing', 'ready']), min: z.number().min(0).max(100) }))
  .refine(
    (list) =>
      list.length === 0 ||
      (list.map((band) => band.id).join() === bandOrder.join() &&
        list[0]?.min === 0 &&
        list.every((band, index) => index === 0 || band.min > list[index - 1]!.min)),
    mend(
      'The bands are not early (from 0), developing and ready, each above the one before.',
      'Order them so.',
    ),
  );

const rights = z.strictObject({
  licence: words(200),
  author: words(200),
  source: words(500),
  adaptation: words(1000),
  status: words(200),
});

/** scoring.json: the key to the answers. */
export const scoringSchema: z.ZodType<ScoringRule> = z
  .strictObject({
    instrument: code,
    version: z.int().min(1),
    kind: z.enum(['survey', 'checklist']),
    title: words(200),
    minutes: z.int().min(1).max(120),
    shortFormOf: z.strictObject({ instrument: code, version: z.int().min(1) }).exactOptional(),
    rights,
    scale: z.strictObject({
      min: z.int().min(0),
      max: z.int(),
      dontKnow: code.nullable(),
      notApplicable: code.nullable(),
    }),
    missing: z.strictObject({ minShare: z.number().gt(0).max(1), minCount: z.int().min(1) }),
    minDomains: z.int().min(1).nullable(),
    bands,
    limits: z.strictObject({
      keyNeedFloor: z.number().min(0).max(100),
      dontKnowShare: z.number().min(0).max(1),
    }),
    routing: z.strictObject({ role: code, treats: code }).nullable(),
    consensusAnswers: z.record(code, code).nullable(),
    domains: z.array(domain).min(1),
    counts: z.array(z.strictObject({ id: code, title: words(200) })),
  })
  .refine(
    (rule) => rule.scale.min < rule.scale.max,
    mend('The scale does not rise.', 'Set min below max in scale.'),
  )
  .refine(
    (rule) => (rule.minDomains ?? 0) <= rule.domains.length,
    mend('minDomains asks for more domains than there are.', 'Lower minDomains.'),
  )
  .refine((rule) => rule.shortFormOf !== undefined || rule.bands.length > 0, {
    path: ['bands'],
    ...mend('There are no bands.', 'Only a short form (shortFormOf) goes without: write the three bands.'),
  })
  .refine((rule) => rule.shortFormOf === undefined || (rule.bands.length === 0 && rule.minDomains === null), {
    path: ['shortFormOf'],
    ...mend(
      'A short form has too few items for bands or a score of the whole.',
      'Write "bands": [] and "minDomains": null.',
    ),
  });
