import type { Config } from '../config.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import type { Secrets } from '../secrets.ts';
import type { Collections, Storage } from '../storage/storage.ts';

/** What jobs may use, made once in main.ts. */
export interface JobDeps {
  readonly config: Config;
  readonly instruments: readonly Instrument[];
  readonly collections: Collections;
  readonly outboxes: Storage['outboxes'];
  readonly forgetOrder: Storage['forgetOrder'];
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  readonly secrets: Secrets;
  readonly log: JobLog;
  readonly engineVersion: string;
}

/** Facts are kinds, counts and random ids; never an address, an answer or a token. */
export interface JobLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Done with, or to be run again: not before that time (epoch milliseconds). */
export type JobOutcome = 'done' | { readonly againAt: number };

/** One kind of background work. It may be run twice, even at once, and must do no harm by it. */
export interface JobKind {
  /** Types of events that ask for it; what such an event is about is what the job is about. */
  readonly madeBy: readonly string[];
  /** There is always one, about nothing in particular: made at the start, run by the clock, never parked. */
  readonly isStanding?: true;
  readonly run: (deps: JobDeps, subject: string) => Promise<JobOutcome>;
}

export type JobKinds = Readonly<Record<string, JobKind>>;
