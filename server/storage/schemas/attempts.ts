import { type Declaration, declare } from './declaration.ts';

/** Failed tries against one account, counted across processes; and marks of what the audit log was told this hour. */
export interface AttemptDoc {
  /** HMAC, under the server's key, of what is being tried (an account's address) and from where; hexadecimal. */
  readonly _id: string;
  readonly failures: number;
  /** Epoch milliseconds: when the count is forgotten. */
  readonly expiresAt: number;
}

export const attempts: Declaration<AttemptDoc> = declare(
  'attempts',
  { failures: Number, expiresAt: Number },
  [{ name: 'expiresAt', fields: ['expiresAt'], unique: false }],
);
