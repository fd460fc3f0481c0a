import { type Declaration, declare, outbox } from './declaration.ts';

/** The owner of sites and the border that nothing crosses. */
export interface OrganisationDoc {
  readonly _id: string;
  readonly name: string;
  /** Members without a second factor are let in only to set one up. */
  readonly requiresSecondFactor: boolean;
  readonly state: 'active' | 'deleted';
  /** Epoch milliseconds: when a deleted one is removed for good; 0 while active. */
  readonly removeAt: number;
  readonly createdAt: number;
}

export const organisations: Declaration<OrganisationDoc> = declare(
  'organisations',
  { name: String, requiresSecondFactor: Boolean, state: String, removeAt: Number, createdAt: Number, outbox },
  [{ name: 'state', fields: ['state', 'removeAt'], unique: false }],
);
