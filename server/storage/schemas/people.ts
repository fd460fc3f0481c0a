import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';

/** A person with an account. Roles in organisations are memberships; only the operator's role is a fact of the person. */
export interface PersonDoc {
  /** Random UUID. */
  readonly _id: string;
  /** As typed when the account was made; shown to its owner and to admins of their organisations. */
  readonly email: string;
  /** The address as it identifies the account: trimmed, NFC, lower case. A deleted account leaves `deleted:<id>`. */
  readonly emailKey: string;
  readonly name: string;
  /** Argon2id in PHC format; empty until a password is set, and then nothing verifies against it. */
  readonly passwordHash: string;
  /** Raised when password or second factor change: sessions of an older number are dead. Roles are read live. */
  readonly credentials: number;
  /** The deployment-wide role; it sees no results. */
  readonly isOperator: boolean;
  readonly secondFactor: SecondFactor | null;
  /** Raised whenever `secondFactor` changes: of two uses of one code at once, one finds another number and fails. */
  readonly secondFactorRevision: number;
  readonly state: 'active' | 'deleted';
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface SecondFactor {
  /** Sealed under the server's key (secrets.ts). */
  readonly sealedSecret: string;
  /** False while being set up. */
  readonly confirmed: boolean;
  /** The last accepted time step: a code is good once. */
  readonly lastStep: number;
  /** sha256 of the recovery codes that are left. */
  readonly recoveryHashes: readonly string[];
}

export const people: Declaration<PersonDoc> = declare(
  'people',
  {
    email: String,
    emailKey: String,
    name: String,
    passwordHash: String,
    credentials: Number,
    isOperator: Boolean,
    secondFactor: { type: Schema.Types.Mixed, nullable: true },
    secondFactorRevision: Number,
    state: String,
    createdAt: Number,
    outbox,
  },
  [
    { name: 'emailKey', fields: ['emailKey'], unique: true },
    { name: 'isOperator', fields: ['isOperator'], unique: false },
  ],
);
