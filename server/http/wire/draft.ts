import { z } from 'zod';

/** 96 kB of base64url: every text of a survey filled to its end, encrypted, with room to spare. */
export const MOST_CIPHERTEXT = 98_304;

/** A draft as the browser encrypted it; body of PUT, answer of GET. */
export const DraftSchema = z.strictObject({
  ciphertext: z
    .string()
    .min(1)
    .max(MOST_CIPHERTEXT, { error: `must have at most ${MOST_CIPHERTEXT} characters` })
    .regex(/^[A-Za-z0-9_-]*$/, { error: 'must be base64url' }),
});

/** Derived from the resume code in the browser. */
export const DraftIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('64 hexadecimal digits that the browser derives from the resume code');

export type SentDraft = z.infer<typeof DraftSchema>;
