import { type Declaration, declare } from './declaration.ts';

/** Failed tries against one account, counted across processes. */
export interface AttemptDoc {
  /** HMAC of what is being tried (an account's address) under the server's key, hexadecimal. */
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
