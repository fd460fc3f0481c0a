import type { Fact, Figure, Heading, ReportLabels } from './reportParts.ts';
import type { Checklist, Cover, Method, RecommendationCard, Recommendations, Uptake } from './reportPlan.ts';
import type {
  Finding,
  Findings,
  KeyNeeds,
  MustHaves,
  Profile,
  ProfileRow,
  Subdomains,
  Summary,
} from './reportResults.ts';

export type {
  Checklist,
  Cover,
  Fact,
  Figure,
  Finding,
  Findings,
  Heading,
  KeyNeeds,
  Method,
  MustHaves,
  Profile,
  ProfileRow,
  RecommendationCard,
  Recommendations,
  ReportLabels,
  Subdomains,
  Summary,
  Uptake,
};

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
