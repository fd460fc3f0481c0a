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
  /** Tells a replay of the request that made it from another body under the same key; empty where there was no key. */
  readonly bodyMac: string;
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
    bodyMac: String,
    createdAt: Number,
    outbox,
  },
  [
    { name: 'organisation', fields: ['organisation', 'state'], unique: false },
    { name: 'state', fields: ['state', 'removeAt'], unique: false },
  ],
);
