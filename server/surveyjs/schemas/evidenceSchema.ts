import { z } from 'zod';
import type { Evidence, EvidenceLink } from '../../core/instrument/evidence.ts';
import { mend, words } from './words.ts';

/** Findings of the primary review are named D1, D2, …; other sources by a short name. */
export const isReviewFinding = (id: string): boolean => /^D\d+$/.test(id);

const sourceId = z
  .string()
  .refine(
    (id) => /^(D\d+|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/.test(id),
    mend('The name of a source is not like D3 or oric-2014.', 'Use the name that stands in evidence.json.'),
  );

export const linkFields = {
  strength: z.enum(['stated', 'theme', 'supporting']),
  ids: z.array(sourceId).min(1),
};

const backed = (link: EvidenceLink): boolean =>
  link.strength === 'supporting' || link.ids.some(isReviewFinding);

const needsFinding = mend(
  'A link that is "stated" or "theme" names no finding of the review.',
  'Name the finding (D1, D2, …), or call the link "supporting".',
);

export const linkSchema: z.ZodType<EvidenceLink> = z.strictObject(linkFields).refine(backed, needsFinding);

export const saidLinkSchema = z
  .strictObject({ ...linkFields, says: words(500) })
  .refine(backed, needsFinding);

const entry: z.ZodType<Evidence> = z.strictObject({
  id: sourceId,
  says: words(1000),
  source: words(120),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/[!-~]+$/)
    .nullable(),
  reference: words(1000),
  expertOpinion: z.boolean(),
});

/** surveys/evidence.json */
export const evidenceSchema = z.strictObject({
  entries: z
    .array(entry)
    .min(1)
    .refine(
      (entries) => new Set(entries.map((one) => one.id)).size === entries.length,
      mend('Two sources have the same id.', 'Give each source its own id.'),
    ),
});
