import type { Reading } from './reading.ts';
import type { Cover } from './reportPlan.ts';

/** The cover: what was assessed, who answered, what is meant by web-based therapy, and the outline of this very profile. */
export function buildCover({ words, assessment, voice, survey, checklist, domains }: Reading): Cover {
  const { cover } = words;
  const { site } = assessment;
  return {
    eyebrow: cover.eyebrow,
    title: words.title(voice),
    site: site.name,
    facts: [
      { label: cover.stage, value: cover.stages[site.stage] },
      { label: cover.programme, value: site.programme ?? cover.noProgramme },
      { label: cover.answeredByLabel, value: cover.answeredBy(voice) },
      { label: cover.answeredWhatLabel, value: cover.answeredWhat(survey !== null, checklist !== null) },
      { label: cover.date, value: words.day(assessment.asOf) },
    ],
    definition: cover.definition,
    shape: survey ? domains.map((domain) => domain.figure.value) : null,
  };
}
