import { Schema } from 'mongoose';
import { type Declaration, declare } from './declaration.ts';
import type { StoredAnswers } from './selfAssessments.ts';

/**
 * One anonymous submission. It carries no time, no number, no address, no token: nothing that an invitation carries too.
 * No event is ever written for it.
 */
export interface ResponseDoc {
  /** Random UUID. */
  readonly _id: string;
  readonly wave: string;
  /** sha256('store:' + idempotency key): the arbiter of "stored once". Replaced by noise when the wave is computed. */
  readonly onceKey: string;
  /** Keyed hash of the body without its token; tells a replay from another body. Empty once the wave is computed. */
  readonly bodyMac: string;
  /** sha256 of the withdrawal code that the browser made; replaced by noise when the wave is computed. */
  readonly withdrawalHash: string;
  readonly state: 'stored' | 'withdrawn';
  /** As in the survey's first question, for the response rate by role; empty when withdrawn. */
  readonly role: string;
  /** Version of the notice that this person was shown. */
  readonly notice: string;
  /** Null when withdrawn. */
  readonly survey: StoredAnswers | null;
  /** Whole seconds per item, without clock times; null when withdrawn or not measured. */
  readonly seconds: Readonly<Record<string, number>> | null;
}

export const responses: Declaration<ResponseDoc> = declare(
  'responses',
  {
    wave: String,
    onceKey: String,
    bodyMac: String,
    withdrawalHash: String,
    state: String,
    role: String,
    notice: String,
    survey: { type: Schema.Types.Mixed, nullable: true },
    seconds: { type: Schema.Types.Mixed, nullable: true },
  },
  [
    { name: 'onceKey', fields: ['onceKey'], unique: true },
    { name: 'withdrawalHash', fields: ['withdrawalHash'], unique: true },
    { name: 'wave', fields: ['wave', 'state', 'role'], unique: false },
  ],
  { isAnonymous: true },
);
