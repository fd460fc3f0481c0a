import { type Declaration, declare, outbox } from './declaration.ts';

/** The unit that is assessed and, later, compared. */
export interface SiteDoc {
  readonly _id: string;
  readonly organisation: string;
  readonly name: string;
  /** Kind of service, for fair comparison later: primary-care, community, hospital, specialist, private, other. */
  readonly setting: string;
  readonly state: 'active' | 'deleted';
  /** Epoch milliseconds: when a deleted one is removed for good; 0 while active. */
  readonly removeAt: number;
  readonly createdAt: number;
}

export const sites: Declaration<SiteDoc> = declare(
  'sites',
  {
    organisation: String,
    name: String,
    setting: String,
    state: String,
    removeAt: Number,
    createdAt: Number,
    outbox,
  },
  [
    { name: 'organisation', fields: ['organisation', 'state'], unique: false },
    { name: 'state', fields: ['state', 'removeAt'], unique: false },
  ],
);
