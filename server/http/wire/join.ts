import { z } from 'zod';
import { RoleName } from './membership.ts';
import { Name } from './text.ts';

const Token = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, { error: 'must be the 43 characters after the # of the link' });

export const JoinLook = z.strictObject({ token: Token });

/** Who asks whom to be what. */
export const AskedSchema = z.strictObject({
  organisation: z.strictObject({ name: z.string() }),
  role: RoleName,
  email: z.string(),
  hasAccount: z.boolean().describe('Then the person signs in before joining'),
});
export type Asked = z.infer<typeof AskedSchema>;

/** Name and password for a new account; neither from somebody who has one and is signed in. */
export const Join = z.strictObject({
  token: Token,
  name: Name.optional(),
  password: z.string().optional(),
});
