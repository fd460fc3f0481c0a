import { type Declaration, declare } from './declaration.ts';

/** Background work, one document per (kind, subject); safe to run twice. */
export interface JobDoc {
  /** `<kind>:<subject>` */
  readonly _id: string;
  readonly kind: string;
  readonly subject: string;
  /** `parked` after three failures in a row, for a person to see. */
  readonly state: 'waiting' | 'done' | 'parked';
  /** Epoch milliseconds: not before. Leasing a job moves it to the end of the lease. */
  readonly dueAt: number;
  readonly attempts: number;
  /** Random id of the lease that is allowed to finish it. */
  readonly lease: string;
}

export const jobs: Declaration<JobDoc> = declare(
  'jobs',
  { kind: String, subject: String, state: String, dueAt: Number, attempts: Number, lease: String },
  [{ name: 'state', fields: ['state', 'dueAt'], unique: false }],
);
