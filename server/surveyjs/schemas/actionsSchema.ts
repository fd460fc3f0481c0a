import { z } from 'zod';
import type { ActionSet } from '../../core/instrument/action.ts';
import { saidLinkSchema } from './evidenceSchema.ts';
import { code, words } from './words.ts';

const action = {
  id: code,
  title: words(90),
  how: words(900),
  helpsMost: z.enum(['early', 'developing', 'ready']),
  family: z.enum([
    'train and educate',
    'redesign workflow',
    'engage clients',
    'support clinicians',
    'change infrastructure',
    'use finance',
    'develop stakeholder relations',
    'evaluate and iterate',
    'protect data',
  ]),
  effort: z.enum(['days', 'weeks', 'months']),
  leadRole: words(120),
  proof: words(300),
  evidence: z.array(saidLinkSchema).min(1),
};

/** actions.json */
export const actionsSchema: z.ZodType<ActionSet> = z.strictObject({
  bySubdomain: z.record(code, z.array(z.strictObject(action))),
  byGate: z.array(z.strictObject({ ...action, gate: code, checkTitle: words(120), checkHow: words(900) })),
});
