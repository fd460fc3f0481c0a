import type { BandId } from '../instrument/instrument.ts';
import type { GateState } from '../scoring/scoreSheet.ts';

/**
 * The report: every word and every rounded figure that a screen, a PDF or an API answer shows. Renderers draw it and
 * decide nothing. Sections without data are null and vanish. All text is plain (no markup) and comes from words/<locale>.ts
 * or from the instruments; names that people typed (site, programme, notes) stand unchanged.
 */
export interface Report {
  readonly schema: 1;
  readonly id: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly engineVersion: string;
  /** ISO day; also the PDF's creation date, so that the same report gives the same bytes. */
  readonly asOf: string;
  readonly title: string;
  readonly siteName: string;
  readonly instruments: readonly InstrumentLine[];
  readonly labels: ReportLabels;
  readonly cover: Cover;
  readonly summary: Summary;
  readonly keyNeeds: KeyNeeds | null;
  readonly mustHaves: MustHaves | null;
  readonly profile: Profile | null;
  readonly subdomains: Subdomains | null;
  readonly findings: Findings | null;
  readonly recommendations: Recommendations | null;
  readonly checklist: Checklist | null;
  readonly uptake: Uptake | null;
  readonly method: Method;
}

export interface InstrumentLine {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly title: string;
  readonly status: string;
}

/** Fixed words of the layout: table headings, legends, page furniture. */
export interface ReportLabels {
  readonly contents: string;
  /** Footer: site · title · day. */
  readonly footer: string;
  /** "Page {n} of {total}". */
  readonly page: string;
  readonly domain: string;
  readonly subdomain: string;
  readonly score: string;
  readonly band: string;
  readonly answered: string;
  readonly keyNeed: string;
  readonly mustHave: string;
  readonly state: string;
  readonly fact: string;
  readonly evidence: string;
  readonly effort: string;
  readonly leadRole: string;
  readonly proof: string;
  readonly how: string;
  readonly strategy: string;
  readonly sources: string;
  readonly bandScale: string;
  /** In order Early, Developing, Ready, with the range of each: the legend of every chart. */
  readonly bands: readonly { readonly id: BandId; readonly word: string; readonly range: string }[];
}

/** A heading with the lines under it. `headline` states a finding, never a topic alone. */
export interface Heading {
  /** Stable anchor: the PDF destination and the fragment on screen. */
  readonly id: string;
  /** Short name of the chapter: contents, bookmark, eyebrow. */
  readonly eyebrow: string;
  readonly headline: string;
  readonly intro: readonly string[];
}

/** A score as printed. Colour follows `band`; the word is always printed beside it. */
export interface Figure {
  /** Rounded to one decimal, or null when not scored. For drawing only; print `text`. */
  readonly value: number | null;
  /** "62.5", or "not scored (1 of 4 answered)". */
  readonly text: string;
  readonly band: { readonly id: BandId; readonly word: string } | null;
  /** "3 of 4 answered, 1 don't know". */
  readonly counts: string;
  /** What must be said beside the number, e.g. the lower bound where many do not know; null if nothing. */
  readonly note: string | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

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

export interface Summary extends Heading {
  readonly verdict: {
    /** "Overall: Developing", "Staff view: Ready; must-haves not checked", "No overall band". */
    readonly title: string;
    readonly band: { readonly id: BandId; readonly word: string } | null;
    readonly figure: Figure | null;
    readonly sentences: readonly string[];
    /** What limits the word Ready, named; empty if nothing does. */
    readonly limits: readonly string[];
  };
  readonly points: readonly {
    readonly tone: 'strength' | 'barrier' | 'neutral';
    readonly title: string;
    readonly text: string;
  }[];
  /** The first steps, as titles with their ids in `recommendations`. */
  readonly nextSteps: {
    readonly title: string;
    readonly steps: readonly { readonly id: string; readonly text: string; readonly when: string }[];
  } | null;
  /** "Ready means that …" and "Own instrument …", on the first page of results and on the method page. */
  readonly warnings: readonly string[];
}

export interface KeyNeeds extends Heading {
  readonly needs: readonly {
    readonly id: string;
    readonly title: string;
    readonly figure: Figure;
    readonly sentence: string;
  }[];
}

export interface MustHaves extends Heading {
  readonly gates: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: GateState;
    readonly stateWord: string;
    readonly detail: string | null;
  }[];
}

export interface Profile extends Heading {
  /** Sorted by score, highest first; not-scored last. */
  readonly domains: readonly ProfileRow[];
  /** Axes in blueprint order. */
  readonly radar: {
    readonly alt: string;
    readonly axes: readonly {
      readonly label: string;
      readonly value: number | null;
      readonly text: string;
      readonly band: BandId | null;
    }[];
  };
  readonly dotPlot: { readonly alt: string };
}

export interface ProfileRow {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
  /** "The group could not agree here." or what was not asked of this role. */
  readonly remark: string | null;
}

export interface Subdomains extends Heading {
  readonly groups: readonly {
    readonly domain: string;
    readonly rows: readonly {
      readonly id: string;
      readonly title: string;
      readonly keyNeed: boolean;
      readonly figure: Figure;
    }[];
  }[];
}

export interface Findings extends Heading {
  readonly strengths: { readonly title: string; readonly items: readonly Finding[]; readonly none: string };
  readonly barriers: { readonly title: string; readonly items: readonly Finding[]; readonly none: string };
}

export interface Finding {
  readonly id: string;
  readonly title: string;
  readonly figure: Figure;
  readonly sentence: string;
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
