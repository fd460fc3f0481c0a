import { z } from 'zod';
import { RoleName } from './membership.ts';
import { Moment } from './text.ts';

const ExportedSite = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  setting: z.string(),
  state: z.enum(['active', 'deleted']),
  createdAt: Moment,
});

const ExportedMember = z.strictObject({
  person: z.uuid(),
  name: z.string(),
  email: z.string().nullable().describe('In the export of an organisation; null in that of a site'),
  role: RoleName,
  sites: z.array(z.uuid()).nullable(),
  since: Moment,
});

const ExportedWave = z.strictObject({
  id: z.uuid(),
  site: z.uuid(),
  number: z.int(),
  instrument: z.strictObject({ id: z.string(), version: z.int(), hash: z.string() }),
  opensAt: Moment,
  closesAt: Moment,
  timeZone: z.string(),
  stage: z.string(),
  programme: z.string().nullable(),
  expectedStaff: z.record(z.string(), z.unknown()),
  anonymity: z.string(),
  minimumGroup: z.int(),
  notice: z.string(),
  accountable: z.string(),
  state: z.enum(['running', 'computed', 'cancelled']),
  outcome: z.record(z.string(), z.unknown()).nullable().describe('What was published when it was computed'),
  createdAt: Moment,
});

const ExportedChecklist = z.strictObject({
  wave: z.uuid(),
  revision: z.int(),
  checklist: z.record(z.string(), z.unknown()),
  savedBy: z.string(),
  savedAt: Moment,
});

/**
 * What an organisation may take away of itself. The answers of its staff are not in it, nor anything that leads to them:
 * they were given in confidence, and leave as disclosed results only.
 */
export const ExportSchema = z.strictObject({
  format: z.literal('plumbline-export-1'),
  exportedAt: Moment,
  organisation: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    requiresSecondFactor: z.boolean(),
    createdAt: Moment,
  }),
  sites: z.array(ExportedSite),
  members: z.array(ExportedMember),
  waves: z.array(ExportedWave),
  checklists: z.array(ExportedChecklist),
});
export type Export = z.infer<typeof ExportSchema>;
