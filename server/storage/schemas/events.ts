import { Schema } from 'mongoose';
import type { Json } from '../collection.ts';
import { type Declaration, declare, outbox } from './declaration.ts';

/** Who did what, when, in which organisation: immutable and chained. Never what somebody answered. */
export interface EventDoc {
  /** The sequence number, padded with zeros to 12 digits: the unique index that lets one of two writers be next. */
  readonly _id: string;
  readonly sequence: number;
  /** Id of the outbox event that it was moved from: moving twice is harmless. */
  readonly event: string;
  /** `noun.pastTense` */
  readonly type: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** A person's random id, `system`, or `shell`. */
  readonly by: string;
  /** Empty for what belongs to no organisation. */
  readonly organisation: string;
  /** Id of what it is about. */
  readonly subject: string;
  /** Further facts; ids, numbers, names of fields. */
  readonly facts: { readonly [key: string]: Json };
  /** Hash of the row before, hexadecimal; 64 zeros in the first. */
  readonly previousHash: string;
  /** sha256 over the canonical JSON of everything above. */
  readonly hash: string;
}

export const events: Declaration<EventDoc> = declare(
  'events',
  {
    sequence: Number,
    event: String,
    type: String,
    at: Number,
    by: String,
    organisation: String,
    subject: String,
    facts: Schema.Types.Mixed,
    previousHash: String,
    hash: String,
  },
  [
    { name: 'sequence', fields: ['sequence'], unique: true },
    { name: 'event', fields: ['event'], unique: true },
    { name: 'organisation', fields: ['organisation', 'sequence'], unique: false },
    { name: 'by', fields: ['by'], unique: false },
    { name: 'subject', fields: ['subject'], unique: false },
  ],
);

/** Events that come with no change of their own: a sign-in, a result viewed, an export made. Gone once moved. */
export interface AuditInboxDoc {
  readonly _id: string;
  readonly createdAt: number;
}

export const auditInbox: Declaration<AuditInboxDoc> = declare('auditInbox', { createdAt: Number, outbox }, [
  { name: 'createdAt', fields: ['createdAt'], unique: false },
]);
