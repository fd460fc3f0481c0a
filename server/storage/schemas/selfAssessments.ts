import { Schema } from 'mongoose';
import type { SelfAssessment } from '../../core/report/selfAssessment.ts';
import type { Answers } from '../../core/response/answers.ts';
import { type Declaration, declare, record } from './declaration.ts';

/** Answers as facts: with the version and the hash of the instrument that asked for them. */
export interface StoredAnswers {
  readonly instrument: string;
  readonly version: number;
  readonly hash: string;
  readonly answers: Answers;
}

/** One request, one document. A deleted one leaves a tombstone: everything but what a replay and its holder need is null. */
export interface SelfAssessmentDoc {
  /** Random UUID. */
  readonly _id: string;
  /** sha256 of the idempotency key, hexadecimal: the arbiter of "stored once". */
  readonly onceKey: string;
  /** Keyed hash of the body as sent, hexadecimal: tells a replay from another body under the same key. */
  readonly bodyMac: string | null;
  /** sha256 of the secret in the result link, hexadecimal. */
  readonly secretHash: string;
  readonly state: 'stored' | 'deleted';
  /** Epoch milliseconds, the start of a day: when the document, tombstone or not, is due. No time finer than a day is kept. */
  readonly expiresAt: number;
  /** ISO day of sending. */
  readonly asOf: string | null;
  readonly site: SelfAssessment['site'] | null;
  readonly mode: SelfAssessment['mode'] | null;
  readonly survey: StoredAnswers | null;
  readonly checklist: StoredAnswers | null;
}

const storedAnswers = () =>
  record(
    {
      instrument: String,
      version: Number,
      hash: String,
      answers: Schema.Types.Mixed,
    },
    { nullable: true },
  );

export const selfAssessments: Declaration<SelfAssessmentDoc> = declare(
  'selfAssessments',
  {
    onceKey: String,
    bodyMac: { type: String, nullable: true },
    secretHash: String,
    state: String,
    expiresAt: Number,
    asOf: { type: String, nullable: true },
    site: record(
      { name: String, stage: String, programme: { type: String, nullable: true } },
      { nullable: true },
    ),
    mode: { type: Schema.Types.Mixed, nullable: true },
    survey: storedAnswers(),
    checklist: storedAnswers(),
  },
  [
    { name: 'onceKey', fields: ['onceKey'], unique: true },
    { name: 'expiresAt', fields: ['expiresAt'], unique: false },
  ],
  { isAnonymous: true },
);
