import { type Declaration, declare } from './declaration.ts';

/** A signed-in browser. The cookie holds a random token; here lies only its hash. */
export interface SessionDoc {
  /** sha256 of the token, hexadecimal. */
  readonly _id: string;
  readonly person: string;
  /** The person's `credentials` at sign-in. */
  readonly credentials: number;
  /** Whether a second factor was shown at sign-in. */
  readonly secondFactor: boolean;
  readonly createdAt: number;
  /** Epoch milliseconds, moved on while in use, never beyond the absolute end. */
  readonly expiresAt: number;
}

export const sessions: Declaration<SessionDoc> = declare(
  'sessions',
  { person: String, credentials: Number, secondFactor: Boolean, createdAt: Number, expiresAt: Number },
  [
    { name: 'person', fields: ['person'], unique: false },
    { name: 'expiresAt', fields: ['expiresAt'], unique: false },
  ],
);
