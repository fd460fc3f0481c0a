import { z } from 'zod';
import type { Report } from '../../core/report/report.ts';
import * as section from './reportSections.ts';

const text = z.string();

/** The report as it travels; the type below holds it to the one definition in core/report. */
export const ReportSchema = z.strictObject({
  schema: z.literal(1),
  id: text,
  locale: text,
  direction: z.enum(['ltr', 'rtl']),
  engineVersion: text,
  asOf: text,
  title: text,
  siteName: text,
  instruments: z.array(
    z.strictObject({ id: text, version: z.number(), hash: text, title: text, status: text }),
  ),
  labels: section.Labels,
  cover: section.Cover,
  summary: section.Summary,
  keyNeeds: section.KeyNeeds.nullable(),
  mustHaves: section.MustHaves.nullable(),
  profile: section.Profile.nullable(),
  subdomains: section.Subdomains.nullable(),
  findings: section.Findings.nullable(),
  recommendations: section.Recommendations.nullable(),
  checklist: section.Checklist.nullable(),
  uptake: section.Uptake.nullable(),
  method: section.Method,
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Held<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? true
    : 'core has less than the wire'
  : 'the wire has less than core';

/** Does not compile unless the schema and core's Report say the same, in both directions. */
export const reportSchemaIsCores: Held<Frozen<z.infer<typeof ReportSchema>>, Report> = true;
