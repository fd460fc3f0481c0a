import type { Figure, Heading, Report } from '../core/report/report.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,:;()·–’';

const heading = (id: string): Heading => ({ id, eyebrow: alphabet, headline: alphabet, intro: [alphabet] });
const figure: Figure = {
  value: 50,
  text: '50.0',
  band: { id: 'early', word: 'Early' },
  counts: alphabet,
  note: null,
};
const fact = { label: alphabet, value: alphabet };

/** The smallest report that runs through most of the drawing code; no reader ever sees it. */
export const warmUpReport: Report = {
  schema: 1,
  id: 'warm-up',
  locale: 'en',
  direction: 'ltr',
  engineVersion: '0',
  asOf: '2026-01-01',
  title: alphabet,
  siteName: alphabet,
  instruments: [],
  labels: {
    contents: 'Contents',
    footer: alphabet,
    page: '{n} / {total}',
    domain: 'Domain',
    subdomain: 'Subdomain',
    score: 'Score',
    band: 'Band',
    answered: 'Answered',
    keyNeed: 'Key need',
    mustHave: 'Must-have',
    state: 'State',
    fact: 'Fact',
    evidence: 'Evidence',
    effort: 'Effort',
    leadRole: 'Lead',
    proof: 'Proof',
    how: 'How',
    strategy: 'Strategy',
    sources: 'Sources',
    bandScale: 'Bands',
    bands: [{ id: 'early', word: 'Early', range: '0–50' }],
  },
  cover: {
    eyebrow: alphabet,
    title: alphabet,
    site: alphabet,
    facts: [fact],
    definition: alphabet,
    shape: [10, 20, 30, 40, 50, 60],
  },
  summary: {
    ...heading('summary'),
    verdict: { title: alphabet, band: figure.band, figure, sentences: [alphabet], limits: [alphabet] },
    points: [{ tone: 'neutral', title: alphabet, text: alphabet }],
    nextSteps: null,
    warnings: [alphabet],
  },
  keyNeeds: { ...heading('key-needs'), needs: [{ id: 'a', title: alphabet, figure, sentence: alphabet }] },
  mustHaves: null,
  profile: {
    ...heading('profile'),
    domains: [{ id: 'a', title: alphabet, figure, remark: null }],
    radar: {
      alt: alphabet,
      axes: [10, 20, 30].map((value) => ({ label: 'Axis', value, text: '10.0', band: 'early' as const })),
    },
    dotPlot: { alt: alphabet },
  },
  subdomains: null,
  findings: null,
  recommendations: null,
  checklist: null,
  uptake: null,
  method: { ...heading('method'), blocks: [], sources: [], versions: [fact], warnings: [] },
};
