import { z } from 'zod';

/** What the welcome page says before a single question is asked. Times are UTC; `timeZone` is how to show them. */
export const WelcomeSchema = z.strictObject({
  wave: z.strictObject({
    organisation: z.string(),
    site: z.string(),
    number: z.int().min(1),
    /** `grace`: closed, but answers begun before closing are still taken. `closed`: nothing is taken any more. */
    phase: z.enum(['planned', 'open', 'grace', 'closed']),
    opensAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    timeZone: z.string(),
    stage: z.string(),
    programme: z.string().nullable(),
    anonymity: z.enum(['open-link', 'personal']),
    minimumGroup: z.int().min(5),
    notice: z.strictObject({
      version: z.string().describe('Sent along with the answers'),
      title: z.string(),
      sections: z.array(z.strictObject({ heading: z.string(), text: z.string() })),
    }),
    instrument: z.strictObject({
      id: z.string(),
      version: z.int().min(1),
      title: z.string(),
      minutes: z.int().min(1),
    }),
  }),
  ticket: z
    .string()
    .nullable()
    .describe(
      'Proof of having begun while the wave was open: keep it with the draft and send it along. Null unless open',
    ),
});

export type Welcome = z.infer<typeof WelcomeSchema>;
