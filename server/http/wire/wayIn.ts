import { z } from 'zod';

/** The address and the zone of a wave's open link: the token stands in the fragment, which browsers never send. */
export const LinkSchema = z.strictObject({
  link: z.string().describe('To copy, to print and to draw as a QR code'),
});

const UP_TO = { error: 'must be a whole number from 1 to 2000' };

export const CodesOrderSchema = z.strictObject({
  upTo: z.int(UP_TO).min(1, UP_TO).max(2_000, UP_TO).describe('How many codes the wave is to have in all'),
});

export const CodesSchema = z.strictObject({
  codes: z
    .array(
      z.strictObject({
        code: z.string().describe('Sixteen letters and digits in groups of four, to type from paper'),
        link: z.string(),
      }),
    )
    .describe('In no order that means anything. Used ones are not marked: nobody is shown who has answered'),
});

export const UnsubscribeSchema = z.strictObject({
  token: z
    .string({ error: 'must be the token of the link' })
    .regex(/^[A-Za-z0-9_-]{108}$/, { error: 'must be the token of the link' })
    .describe('What stands after # in the link of the mail'),
});

export type Link = z.infer<typeof LinkSchema>;
export type CodesOrder = z.infer<typeof CodesOrderSchema>;
export type Codes = z.infer<typeof CodesSchema>;
export type Unsubscribe = z.infer<typeof UnsubscribeSchema>;
