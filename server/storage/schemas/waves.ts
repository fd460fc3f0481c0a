import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';

/** How many people work at the site, by the roles of the staff survey. `total` is their sum. */
export interface ExpectedStaff {
  readonly total: number;
  /** Role as in the survey's first question → number. */
  readonly byRole: Readonly<Record<string, number>>;
}

/**
 * A numbered time window in which one instrument is answered at one site. Whether it is planned, open, in grace or over
 * follows from the clock (core/wave); `state` changes only when somebody or a job decides something.
 */
export interface WaveDoc {
  readonly _id: string;
  readonly organisation: string;
  readonly site: string;
  /** 1, 2, 3 … within the site. */
  readonly number: number;
  readonly instrument: string;
  readonly version: number;
  /** Content hash of the instrument as published. */
  readonly hash: string;
  /** Epoch milliseconds, server clock. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** IANA name; how times are shown and were meant. */
  readonly timeZone: string;
  readonly stage: string;
  readonly programme: string | null;
  readonly expectedStaff: ExpectedStaff;
  /**
   * How far people and answers are kept apart. `open-link`: nobody is listed at all. `personal`: the system knows who has
   * answered, so that it can remind the others, and never what.
   */
  readonly anonymity: 'open-link' | 'personal';
  /** At least 5, at most 30; fixed for good. */
  readonly minimumGroup: number;
  /** Version of the notice text that respondents were shown. */
  readonly notice: string;
  /** Minted token of the open link, hashed; for `personal` waves the hash of nothing anybody holds. */
  readonly linkHash: string;
  readonly linkGeneration: number;
  /** Who answers for the checklist: a person's id. */
  readonly accountable: string;
  /** `running` until its grace is over; `computed` when its outcome stands; `cancelled` before it opened. */
  readonly state: 'running' | 'computed' | 'cancelled';
  /** What was frozen when the wave was computed. */
  readonly outcome: WaveOutcome | null;
  /** The response rate as it may be shown while the wave runs: what was counted when it was last moved on. */
  readonly progress: WaveProgress | null;
  /** Responses counted in `progress`; 0 before the first. Two that move it on at once are told apart by it. */
  readonly progressTotal: number;
  /** Raised with every change of the wave: of two that change it at once, the second looks again. */
  readonly revision: number;
  /** Tells a replay of the request that made it from another body under the same key; empty where there was no key. */
  readonly bodyMac: string;
  readonly createdAt: number;
}

/** A count of responses that stays until at least a minimum group of further answers has come. */
export interface WaveProgress {
  readonly answered: number;
}

/** Frozen at computing; no figure in it can be taken apart (core/disclosure). */
export interface WaveOutcome {
  /** Null: fewer than the minimum group size. */
  readonly answered: number | null;
  /** By role; null: hidden, which includes roles hidden only to protect another. */
  readonly answeredByRole: Readonly<Record<string, number | null>>;
  /** Answers that were taken back; null: some, but fewer than the minimum group size. */
  readonly withdrawn: number | null;
  readonly expectedStaff: ExpectedStaff;
  /** Epoch milliseconds. */
  readonly computedAt: number;
  readonly engineVersion: string;
}

export const waves: Declaration<WaveDoc> = declare(
  'waves',
  {
    organisation: String,
    site: String,
    number: Number,
    instrument: String,
    version: Number,
    hash: String,
    opensAt: Number,
    closesAt: Number,
    timeZone: String,
    stage: String,
    programme: { type: String, nullable: true },
    expectedStaff: Schema.Types.Mixed,
    anonymity: String,
    minimumGroup: Number,
    notice: String,
    linkHash: String,
    linkGeneration: Number,
    accountable: String,
    state: String,
    outcome: { type: Schema.Types.Mixed, nullable: true },
    progress: { type: Schema.Types.Mixed, nullable: true },
    progressTotal: Number,
    revision: Number,
    bodyMac: String,
    createdAt: Number,
    outbox,
  },
  [
    { name: 'site_number', fields: ['site', 'number'], unique: true },
    { name: 'organisation', fields: ['organisation'], unique: false },
    { name: 'linkHash', fields: ['linkHash'], unique: true },
    { name: 'state', fields: ['state', 'closesAt'], unique: false },
  ],
);
