import type { Reading } from './reading.ts';
import type { Cover } from './reportPlan.ts';

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
