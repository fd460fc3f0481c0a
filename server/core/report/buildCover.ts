import type { Reading } from './reading.ts';
import type { Cover } from './reportPlan.ts';

/**
 * The cover: what was assessed, who answered, what is meant by web-based therapy, and the outline of this very profile.
 *
 * Rule: five facts in a fixed order (stage, programme, answered by, answered what, date); a programme not chosen yet is said
 * to be so. `shape` holds the domain scores (0–100, null where not scored) in blueprint order; it is null without a survey.
 * Example: a consensus of 6 → "6 people together, in consensus".
 */
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
