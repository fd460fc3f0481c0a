import type { BandId } from '../instrument/instrument.ts';

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
