import { z } from 'zod';
import { MinimumGroupSchema, StaffByRoleSchema } from './wave.ts';

/** POST /api/sites/:id/wave-previews: nothing is stored. */
export const PreviewRequestSchema = z.strictObject({
  instrument: z.string().max(64),
  version: z.int().min(1),
  expectedStaff: z.strictObject({ byRole: StaffByRoleSchema }),
  minimumGroup: MinimumGroupSchema,
});

export const PreviewSchema = z.strictObject({
  enough: z.boolean().describe('False: the wave cannot be opened, see advice'),
  expected: z.int(),
  minimumGroup: z.int(),
  at: z.array(
    z.strictObject({
      responsePercent: z.union([z.literal(60), z.literal(80), z.literal(100)]),
      answers: z.int(),
      tier: z.string().describe('hidden, coarse, means, classes or full'),
      results: z.array(z.strictObject({ what: z.string(), shown: z.string() })),
      smallestChange: z
        .number()
        .nullable()
        .describe('Points of 100 by which a second wave like this one must differ to show a change'),
    }),
  ),
  byRole: z.array(z.strictObject({ role: z.string(), expected: z.int(), canShow: z.boolean() })),
  assumptions: z.array(z.string()).describe('What these figures rest on, in words'),
  advice: z.string().nullable(),
  notice: z
    .strictObject({
      version: z.string(),
      title: z.string(),
      sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
    })
    .describe('What respondents will read; its version goes into the new wave'),
});

export type PreviewRequest = z.infer<typeof PreviewRequestSchema>;
export type Preview = z.infer<typeof PreviewSchema>;
