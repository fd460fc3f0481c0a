import { z } from 'zod';

const text = z.string();
const lines = z.array(text);
const bandId = z.enum(['early', 'developing', 'ready']);
export const Fact = z.strictObject({ label: text, value: text });

const Figure = z.strictObject({
  value: z.number().nullable(),
  text,
  band: z.strictObject({ id: bandId, word: text }).nullable(),
  counts: text,
  note: text.nullable(),
});

const heading = { id: text, eyebrow: text, headline: text, intro: lines };

export const Labels = z.strictObject({
  contents: text,
  footer: text,
  page: text,
  domain: text,
  subdomain: text,
  score: text,
  band: text,
  answered: text,
  keyNeed: text,
  mustHave: text,
  state: text,
  fact: text,
  evidence: text,
  effort: text,
  leadRole: text,
  proof: text,
  how: text,
  strategy: text,
  sources: text,
  bandScale: text,
  bands: z.array(z.strictObject({ id: bandId, word: text, range: text })),
});

export const Cover = z.strictObject({
  eyebrow: text,
  title: text,
  site: text,
  facts: z.array(Fact),
  definition: text,
  shape: z.array(z.number().nullable()).nullable(),
});

export const Summary = z.strictObject({
  ...heading,
  verdict: z.strictObject({
    title: text,
    band: z.strictObject({ id: bandId, word: text }).nullable(),
    figure: Figure.nullable(),
    sentences: lines,
    limits: lines,
  }),
  points: z.array(z.strictObject({ tone: z.enum(['strength', 'barrier', 'neutral']), title: text, text })),
  nextSteps: z
    .strictObject({ title: text, steps: z.array(z.strictObject({ id: text, text, when: text })) })
    .nullable(),
  warnings: lines,
});

export const KeyNeeds = z.strictObject({
  ...heading,
  needs: z.array(z.strictObject({ id: text, title: text, figure: Figure, sentence: text })),
});

export const MustHaves = z.strictObject({
  ...heading,
  gates: z.array(
    z.strictObject({
      id: text,
      title: text,
      state: z.enum(['pass', 'fail', 'unknown']),
      stateWord: text,
      detail: text.nullable(),
    }),
  ),
});

export const Profile = z.strictObject({
  ...heading,
  domains: z.array(z.strictObject({ id: text, title: text, figure: Figure, remark: text.nullable() })),
  radar: z.strictObject({
    alt: text,
    axes: z.array(
      z.strictObject({ label: text, value: z.number().nullable(), text, band: bandId.nullable() }),
    ),
  }),
  dotPlot: z.strictObject({ alt: text }),
});

export const Subdomains = z.strictObject({
  ...heading,
  groups: z.array(
    z.strictObject({
      domain: text,
      rows: z.array(z.strictObject({ id: text, title: text, keyNeed: z.boolean(), figure: Figure })),
    }),
  ),
});

const Finding = z.strictObject({ id: text, title: text, figure: Figure, sentence: text });
const findingList = z.strictObject({ title: text, items: z.array(Finding), none: text });
export const Findings = z.strictObject({ ...heading, strengths: findingList, barriers: findingList });

export const Recommendations = z.strictObject({
  ...heading,
  groups: z.array(
    z.strictObject({
      id: z.enum(['mustDoFirst', 'now', 'next', 'later']),
      title: text,
      intro: text,
      items: z.array(
        z.strictObject({
          id: text,
          number: text,
          title: text,
          how: text,
          because: text,
          strategy: text,
          effort: text,
          leadRole: text,
          proof: text,
          evidence: z.array(z.strictObject({ text, source: text, caution: text.nullable() })),
        }),
      ),
    }),
  ),
});

export const Checklist = z.strictObject({
  ...heading,
  figure: Figure,
  groups: z.array(
    z.strictObject({
      title: text,
      rows: z.array(
        z.strictObject({
          id: text,
          number: text,
          title: text,
          mustHave: z.boolean(),
          state: z.enum(['inPlace', 'partly', 'notInPlace', 'notApplicable', 'unanswered']),
          stateWord: text,
          details: lines,
        }),
      ),
    }),
  ),
});

export const Uptake = z.strictObject({ ...heading, rows: z.array(Fact), sentences: lines });

export const Method = z.strictObject({
  ...heading,
  blocks: z.array(z.strictObject({ title: text, paragraphs: lines })),
  sources: z.array(z.strictObject({ id: text, text, url: text.nullable() })),
  versions: z.array(Fact),
  warnings: lines,
});
