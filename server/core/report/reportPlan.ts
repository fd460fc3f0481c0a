import type { Fact, Figure, Heading } from './reportParts.ts';

export interface Cover {
  readonly eyebrow: string;
  readonly title: string;
  readonly site: string;
  readonly facts: readonly Fact[];
  /** What is meant by web-based therapy. */
  readonly definition: string;
  /** The six domain values in blueprint order for the cover's own outline; null without a survey. */
  readonly shape: readonly (number | null)[] | null;
}

export interface Recommendations extends Heading {
  readonly groups: readonly {
    readonly id: 'mustDoFirst' | 'now' | 'next' | 'later';
    readonly title: string;
    readonly intro: string;
    readonly items: readonly RecommendationCard[];
  }[];
}

export interface RecommendationCard {
  /** Action id. */
  readonly id: string;
  /** Printed number within the plan: "1". */
  readonly number: string;
  readonly title: string;
  readonly how: string;
  /** Why it is here: the barrier or must-have it answers, with its figure. */
  readonly because: string;
  readonly strategy: string;
  readonly effort: string;
  readonly leadRole: string;
  readonly proof: string;
  readonly evidence: readonly {
    readonly text: string;
    readonly source: string;
    readonly caution: string | null;
  }[];
}

export interface Checklist extends Heading {
  readonly figure: Figure;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly id: string;
      readonly number: string;
      readonly title: string;
      readonly mustHave: boolean;
      readonly state: 'inPlace' | 'partly' | 'notInPlace' | 'notApplicable' | 'unanswered';
      readonly stateWord: string;
      /** Reason, note, link, dates and "expired", as lines; what people typed stands unchanged. */
      readonly details: readonly string[];
    }[];
  }[];
}

export interface Uptake extends Heading {
  readonly rows: readonly Fact[];
  readonly sentences: readonly string[];
}

export interface Method extends Heading {
  readonly blocks: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly sources: readonly { readonly id: string; readonly text: string; readonly url: string | null }[];
  readonly versions: readonly Fact[];
  readonly warnings: readonly string[];
}
