import type { SelfAssessment } from '../core/report/selfAssessment.ts';
import type { Answers } from '../core/response/answers.ts';
import type { Doc } from './collection.ts';

/** Answers as kept: facts, with the questionnaire they belong to and the hash of its meaning. */
export interface StoredAnswers {
  readonly instrument: string;
  readonly version: number;
  readonly hash: string;
  readonly answers: Answers;
}

/**
 * Collection `selfAssessments`: one request, one document. Every field is always present; the last five are null once
 * the result was deleted, and what remains is the tombstone that answers a replay until `expiresOn`.
 * Unique index: onceKey. Further index: expiresOn (removal of what is due). No time finer than a day is kept.
 */
export interface StoredSelfAssessment extends Doc {
  /** Random UUID; the public id. */
  readonly _id: string;
  /** SHA-256 of the idempotency key, which itself is never kept: a replay finds the first answer by it. */
  readonly onceKey: string;
  /** HMAC of the body under the idempotency key: a replay must bring the same body. */
  readonly bodyMac: string;
  /** SHA-256 of the secret that was made in the browser. */
  readonly secretHash: string;
  /** ISO day. */
  readonly asOf: string;
  /** ISO day: the last on which the result can be read. */
  readonly expiresOn: string;
  /** ISO day, null while the result exists. */
  readonly deletedOn: string | null;
  readonly locale: SelfAssessment['locale'] | null;
  readonly site: SelfAssessment['site'] | null;
  readonly mode: SelfAssessment['mode'] | null;
  readonly survey: StoredAnswers | null;
  readonly checklist: StoredAnswers | null;
}
