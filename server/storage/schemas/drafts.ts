import { type Declaration, declare } from './declaration.ts';

/** An unfinished answer, encrypted in the browser under a resume code that the server never sees. */
export interface DraftDoc {
  /** Hash that the browser derives from the resume code; hexadecimal. */
  readonly _id: string;
  readonly wave: string;
  /** base64url. */
  readonly ciphertext: string;
  /** Epoch milliseconds, the start of a day: when it is due for removal at the latest. */
  readonly expiresAt: number;
}

export const drafts: Declaration<DraftDoc> = declare(
  'drafts',
  { wave: String, ciphertext: String, expiresAt: Number },
  [
    { name: 'wave', fields: ['wave'], unique: false },
    { name: 'expiresAt', fields: ['expiresAt'], unique: false },
  ],
  { isAnonymous: true },
);
