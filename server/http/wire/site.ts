import { z } from 'zod';
import { Moment, Name } from './text.ts';

export const SETTINGS = ['primary-care', 'community', 'hospital', 'specialist', 'private', 'other'] as const;
export const Setting = z.enum(SETTINGS).describe('Kind of service, for fair comparison');

export const PHASES = ['planned', 'open', 'grace', 'due', 'computed', 'cancelled'] as const;

export const ListedSiteSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  setting: Setting,
  state: z.enum(['active', 'deleted']),
  mayRun: z.boolean().describe('Whether the caller may change it and run its waves'),
  removeAt: Moment.nullable().describe('When a deleted one is removed for good'),
  lastWave: z
    .strictObject({
      id: z.uuid(),
      number: z.int().min(1),
      phase: z.enum(PHASES),
      closesAt: Moment,
      progress: z
        .strictObject({ answered: z.int().nullable(), expected: z.int(), step: z.int() })
        .nullable()
        .describe('As in the progress of the wave, while answers may come in; null before and after'),
    })
    .nullable(),
});
export const SiteListSchema = z.array(ListedSiteSchema);
export type ListedSite = z.infer<typeof ListedSiteSchema>;

export const SiteSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  setting: Setting,
  organisation: z.strictObject({ id: z.uuid(), name: z.string() }),
  mayRun: z.boolean().describe('Whether the caller may change it and run its waves'),
  mayDelete: z.boolean(),
  createdAt: Moment,
});
export type SiteView = z.infer<typeof SiteSchema>;

export const NewSite = z.strictObject({ name: Name, setting: Setting });

export const SitePatch = z
  .strictObject({ name: Name.optional(), setting: Setting.optional() })
  .refine((patch) => Object.keys(patch).length > 0, { error: 'must change something' });
