import { z } from 'zod';
import { RoleName } from './membership.ts';
import { NewPasswordSchema, TokenSchema } from './session.ts';
import { Name } from './text.ts';

export const JoinLook = z.strictObject({ token: TokenSchema });

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
  token: TokenSchema,
  name: Name.optional(),
  password: NewPasswordSchema.optional(),
});
