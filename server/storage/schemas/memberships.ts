import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';

export const ROLES = ['admin', 'consultant', 'lead', 'researcher', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** What one person is in one organisation. */
export interface MembershipDoc {
  readonly _id: string;
  readonly organisation: string;
  readonly person: string;
  readonly role: Role;
  /** Ids of the sites it is limited to; null: all of the organisation, later ones too. An admin's is always null. */
  readonly sites: readonly string[] | null;
  readonly createdAt: number;
}

export const memberships: Declaration<MembershipDoc> = declare(
  'memberships',
  {
    organisation: String,
    person: String,
    role: String,
    sites: { type: Schema.Types.Mixed, nullable: true },
    createdAt: Number,
    outbox,
  },
  [
    { name: 'organisation_person_role', fields: ['organisation', 'person', 'role'], unique: true },
    { name: 'person', fields: ['person'], unique: false },
  ],
);
