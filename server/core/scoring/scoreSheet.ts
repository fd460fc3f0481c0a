import type { Answers } from '../response/answers.ts';

export type UnscoredReason =
  | 'all_not_applicable'
  | 'too_few_applicable'
  | 'too_few_answered'
  | 'zero_weight'
  | 'too_few_domains';

/** Counts that travel with every score, so that no number is naked. */
export interface Counts {
  readonly nItems: number;
  readonly nApplicable: number;
  readonly nNotApplicable: number;
  readonly nDontKnow: number;
  readonly nAnswered: number;
}

export interface Scored extends Counts {
  readonly status: 'scored';
  /** 0–100, unrounded. */
  readonly score: number;
}

export interface Unscored extends Counts {
  readonly status: 'unscored';
  readonly reason: UnscoredReason;
}

export type Score = Scored | Unscored;

/** What happened at one item: `notShown` was routed out, `notApplicable` was said by the person, `missing` was left open. */
export type ItemState = 'answered' | 'dontKnow' | 'notApplicable' | 'missing' | 'notShown';

export interface ItemScore {
  readonly state: ItemState;
  /** The raw code as answered, before reversal. */
  readonly raw: number | null;
  /** After reversal and after rules such as `expired`. */
  readonly value: number | null;
  /** A checklist's proof was past its expiry, so that "in place" counts as "partly". */
  readonly expired: boolean;
}

export type GateState = 'pass' | 'fail' | 'unknown';

/** Everything that can be computed from one response. */
export interface ScoreSheet {
  readonly instrument: string;
  readonly version: number;
  readonly role: string | null;
  readonly treatsClients: boolean | null;
  readonly answers: Answers;
  readonly items: Readonly<Record<string, ItemScore>>;
  readonly subdomains: Readonly<Record<string, Score>>;
  readonly domains: Readonly<Record<string, Score>>;
  /** Mean of the scored domains, or over all facts in a checklist; `nScored` counts domains, or facts in a checklist. */
  readonly composite:
    | { readonly status: 'scored'; readonly score: number; readonly nScored: number }
    | { readonly status: 'unscored'; readonly reason: UnscoredReason; readonly nScored: number };
  /** In a checklist: its must-haves, in blueprint order. */
  readonly gates: readonly { readonly id: string; readonly state: GateState; readonly expired: boolean }[];
}
