import { z } from 'zod';
import { addressFault } from './addressFault.ts';

/** An address of mail, kept as typed but for blanks around it; judged as in a list of invitations. */
export const Email = z
  .string({ error: 'must be an address of mail' })
  .max(254, { error: 'must have at most 254 characters' })
  .transform((text) => text.trim())
  .refine((text) => addressFault(text) === undefined, {
    error: 'must be an address of mail, such as anna@clinic.example',
  });
