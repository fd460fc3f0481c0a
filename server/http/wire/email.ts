import { z } from 'zod';

/** As much of an address as can be judged without sending to it: something, an @, and a name of a host with a dot. */
const PART = '[^\\s@<>()\\[\\]\\\\,;:"\\u0000-\\u001f\\u007f-\\u009f';
const SHAPE = new RegExp(`^${PART}]{1,64}@${PART}.]+(\\.${PART}.]+)+$`);

/** An address of mail, kept as typed but for blanks around it. */
export const Email = z
  .string({ error: 'must be an address of mail' })
  .max(254, { error: 'must have at most 254 characters' })
  .transform((text) => text.trim())
  .refine((text) => SHAPE.test(text), { error: 'must be an address of mail, such as anna@clinic.example' });
