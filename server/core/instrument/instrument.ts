import type { Action, ActionSet, GateAction, StrategyFamily } from './action.ts';
import type { Evidence, EvidenceLink, LinkStrength } from './evidence.ts';
import type { SurveyDefinition } from './survey.ts';

export type { Action, ActionSet, Evidence, EvidenceLink, GateAction, LinkStrength, StrategyFamily };

export interface Rights {
  readonly licence: string;
  readonly author: string;
  readonly source: string;
  readonly adaptation: string;
  readonly status: string;
}

export type BandId = 'early' | 'developing' | 'ready';

/** A half-open range of the rounded score: the band holds from `min` to the next band's `min`. */
export interface BandRule {
  readonly id: BandId;
  readonly min: number;
}

export interface ItemRule {
  readonly id: string;
  readonly reverse: boolean;
  readonly link: EvidenceLink;
  /** Only in a checklist: a must-have. While it is not passed, the band cannot be Ready. */
  readonly gate?: boolean;
}

export interface SubdomainRule {
  readonly id: string;
  readonly title: string;
  /** One of the three needs that the review names explicitly; shown first everywhere. */
  readonly keyNeed: boolean;
  /** `shared`: asks about "our service"; `personal`: asks about "I"; `mixed`: both. */
  readonly referent: 'shared' | 'personal' | 'mixed';
  /** Completes "staff say that …" for a high score, "… only in part that …" for a middling one; no capital, no full stop. */
  readonly strengthPhrase: string;
  /** The opposite of strengthPhrase: it too completes "staff say that …" (never after "not"), for a score in the lowest band. */
  readonly barrierPhrase: string;
  readonly items: readonly ItemRule[];
}

export interface DomainRule {
  readonly id: string;
  readonly title: string;
  /** At most 16 characters, for chart axes. */
  readonly short: string;
  readonly subdomains: readonly SubdomainRule[];
}

/** scoring.json: the key to the answers. It never reaches a browser. */
export interface ScoringRule {
  readonly instrument: string;
  readonly version: number;
  readonly kind: 'survey' | 'checklist';
  readonly title: string;
  readonly minutes: number;
  /**
   * Only in a short form: the survey that its items are taken from, word for word. Such a survey is compared item by item
   * with the same items there, and never in any other way: it has no bands and no score of a subdomain, domain or whole.
   */
  readonly shortFormOf?: { readonly instrument: string; readonly version: number };
  readonly rights: Rights;
  readonly scale: {
    readonly min: number;
    readonly max: number;
    /** Answer codes that are no point on the scale; null where the instrument does not offer them. */
    readonly dontKnow: string | null;
    readonly notApplicable: string | null;
  };
  readonly missing: { readonly minShare: number; readonly minCount: number };
  /** A person's composite needs this many scored domains; null where there is no composite. */
  readonly minDomains: number | null;
  /** Empty in a short form. */
  readonly bands: readonly BandRule[];
  /** What keeps the overall band below Ready although the score is high enough. */
  readonly limits: { readonly keyNeedFloor: number; readonly dontKnowShare: number };
  /** Names of the two routing questions; null in a checklist. */
  readonly routing: { readonly role: string; readonly treats: string } | null;
  /** Routing answers that stand in for a whole team answering together, so that it is asked every item. */
  readonly consensusAnswers: Readonly<Record<string, string>> | null;
  readonly domains: readonly DomainRule[];
  /** Only in a checklist: unscored counts of clients, each answered by `<id>-counted` (yes, no) and `<id>`. */
  readonly counts: readonly { readonly id: string; readonly title: string }[];
}

/** A published questionnaire with its scoring rule: `web-therapy-readiness@1`. */
export interface Instrument {
  readonly id: string;
  readonly version: number;
  /** SHA-256 (hex) over the files that decide the meaning of an answer: survey.json and scoring.json. */
  readonly hash: string;
  readonly survey: SurveyDefinition;
  readonly scoring: ScoringRule;
  readonly actions: ActionSet;
  readonly evidence: readonly Evidence[];
}
