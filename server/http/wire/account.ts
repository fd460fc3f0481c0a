import { z } from 'zod';
import { MembershipViewSchema, NewPasswordSchema, TokenSchema, TypedPasswordSchema } from './session.ts';
import { Moment, Name } from './text.ts';

export const ResetRequestSchema = z.strictObject({
  email: z.string({ error: 'must be an e-mail address' }).max(320, { error: 'is too long' }),
});

export const ResetSchema = z.strictObject({ token: TokenSchema, password: NewPasswordSchema });

export const AccountSchema = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  secondFactor: z.boolean(),
  recoveryCodesLeft: z.int(),
  isOperator: z.boolean(),
  memberships: z.array(MembershipViewSchema),
});

export const AccountChangeSchema = z.strictObject({ name: Name });

export const PasswordChangeSchema = z.strictObject({
  current: TypedPasswordSchema,
  password: NewPasswordSchema,
});

/** What asks for the password again: setting up or removing a second factor, deleting the account. */
export const PasswordOnlySchema = z.strictObject({ password: TypedPasswordSchema });

export const SecondFactorSchema = z.strictObject({
  secret: z.string().describe('Base32, to type into an app that cannot scan'),
  uri: z.string().describe('otpauth://, for the QR code'),
});

export const CodeSchema = z.strictObject({
  code: z.string().regex(/^[\d ]{6,10}$/, { error: 'must be the 6 digits that the app shows' }),
});

export const RecoveryCodesSchema = z.strictObject({
  recoveryCodes: z.array(z.string()).describe('Each good once, in place of a code from the app'),
});

export const AccountExportSchema = z.strictObject({
  exportedAt: Moment,
  person: z.strictObject({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    isOperator: z.boolean(),
    secondFactor: z.boolean(),
    createdAt: Moment,
  }),
  memberships: z.array(MembershipViewSchema),
  ownViews: z.array(z.record(z.string(), z.unknown())).describe('Answers given under this name'),
  events: z.array(z.record(z.string(), z.unknown())).describe('What the log holds of and about this account'),
  anonymousAnswers: z.string(),
});

export type Account = z.infer<typeof AccountSchema>;
export type SecondFactorSetUp = z.infer<typeof SecondFactorSchema>;
