import { z } from 'zod';
import { Email } from './email.ts';
import { RoleName } from './membership.ts';
import { Moment, Name } from './text.ts';

/** Half of a surrogate pair. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export const TokenSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, { error: 'must be the 43 characters after the # in the link' });

/** A password as typed to sign in: any, so that only the check itself can say no. */
export const TypedPasswordSchema = z.string({ error: 'must be a text' }).max(1_000, {
  error: 'must have at most 1000 characters',
});

/** A new password; that it is not among the common ones is checked when the account is known. */
export const NewPasswordSchema = z
  .string({ error: 'must be a text' })
  .refine((text) => [...text.normalize('NFC')].length >= 12, { error: 'must have at least 12 characters' })
  .refine((text) => [...text.normalize('NFC')].length <= 200, { error: 'must have at most 200 characters' })
  .refine((text) => !LONE_SURROGATE.test(text), { error: 'holds half a character' })
  .meta({ minLength: 12, maxLength: 200 });

export const SignInSchema = z.strictObject({
  email: z.string({ error: 'must be an e-mail address' }).max(320, { error: 'is too long' }),
  password: TypedPasswordSchema,
  code: z
    .string()
    .max(40, { error: 'must be a code of 6 digits or a recovery code' })
    .optional()
    .describe('Six digits from the app, or a recovery code. Only where the account has a second factor'),
});

export const SetUpSchema = z.strictObject({
  token: TokenSchema,
  name: Name,
  email: Email,
  password: NewPasswordSchema,
  organisation: Name,
});

/** What one person is in one organisation, as the session and the account show it. */
export const MembershipViewSchema = z.strictObject({
  id: z.uuid(),
  organisation: z.strictObject({ id: z.uuid(), name: z.string(), requiresSecondFactor: z.boolean() }),
  role: RoleName,
  sites: z.array(z.uuid()).nullable().describe('The sites it is limited to; null: all'),
});

export const SessionSchema = z.strictObject({
  person: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    isOperator: z.boolean(),
    secondFactor: z.boolean().describe('Whether the account has a confirmed second factor'),
  }),
  memberships: z.array(MembershipViewSchema),
  expiresAt: Moment.describe('Moved on while the session is used'),
});

export type MembershipView = z.infer<typeof MembershipViewSchema>;
export type Session = z.infer<typeof SessionSchema>;
