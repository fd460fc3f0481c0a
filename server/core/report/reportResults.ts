import type { BandId } from '../instrument/instrument.ts';
import type { GateState } from '../scoring/scoreSheet.ts';
import type { Figure, Heading } from './reportParts.ts';

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
