import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';

/** The owner of sites and the border that nothing crosses. */
export interface OrganisationDoc {
  readonly _id: string;
  readonly name: string;
  /** Members without a second factor are let in only to set one up. */
  readonly requiresSecondFactor: boolean;
  /**
   * Memberships of those who are certainly admins, each entered after it became one and taken out before it ceases to be:
   * the one document that decides who may go when two go at once (memberships.ts).
   */
  readonly admins: readonly string[];
  /** Raised with every change of `admins`. */
  readonly adminsRevision: number;
  readonly state: 'active' | 'deleted';
  /** Epoch milliseconds: when a deleted one is removed for good; 0 while active. */
  readonly removeAt: number;
  /** Tells a replay of the request that made it from another body under the same key; empty where there was no key. */
  readonly bodyMac: string;
  readonly createdAt: number;
}

export const organisations: Declaration<OrganisationDoc> = declare(
  'organisations',
  {
    name: String,
    requiresSecondFactor: Boolean,
    admins: Schema.Types.Mixed,
    adminsRevision: Number,
    state: String,
    removeAt: Number,
    bodyMac: String,
    createdAt: Number,
    outbox,
  },
  [{ name: 'state', fields: ['state', 'removeAt'], unique: false }],
);
