import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';
import type { Role } from './memberships.ts';

/** A link that works once: the first set-up, a new password, or joining an organisation. */
export interface OneTimeLinkDoc {
  /** Random UUID; the token in the link is minted from it (secrets.ts) and never stored. */
  readonly _id: string;
  /** What there is one of at a time: for `join`, recognised, organisation, role and address; otherwise the id again. */
  readonly once: string;
  /** sha256 of the token, hexadecimal. */
  readonly tokenHash: string;
  readonly kind: 'setup' | 'reset' | 'join';
  /** The account a reset is for; empty otherwise. */
  readonly person: string;
  /** The organisation to join; empty otherwise. */
  readonly organisation: string;
  /** For `join`: who is asked, to be what, by whom. */
  readonly join: {
    readonly email: string;
    readonly role: Role;
    readonly sites: readonly string[] | null;
    readonly by: string;
  } | null;
  readonly state: 'open' | 'used' | 'withdrawn';
  /** Raised to mint another token for the same link. */
  readonly generation: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

export const oneTimeLinks: Declaration<OneTimeLinkDoc> = declare(
  'oneTimeLinks',
  {
    once: String,
    tokenHash: String,
    kind: String,
    person: String,
    organisation: String,
    join: { type: Schema.Types.Mixed, nullable: true },
    state: String,
    generation: Number,
    createdAt: Number,
    expiresAt: Number,
    outbox,
  },
  [
    { name: 'once', fields: ['once'], unique: true },
    { name: 'tokenHash', fields: ['tokenHash'], unique: true },
    { name: 'organisation', fields: ['organisation', 'kind', 'state'], unique: false },
    { name: 'person', fields: ['person'], unique: false },
    { name: 'kind', fields: ['kind', 'state'], unique: false },
    { name: 'expiresAt', fields: ['expiresAt'], unique: false },
  ],
);
