import { bandLegend } from './bandLegend.ts';
import { buildChecklist } from './buildChecklist.ts';
import { buildCover } from './buildCover.ts';
import { buildFindings } from './buildFindings.ts';
import { buildMethod } from './buildMethod.ts';
import { buildRecommendations } from './buildRecommendations.ts';
import { buildKeyNeeds, buildMustHaves, buildProfile, buildSubdomains } from './buildResults.ts';
import { buildSummary } from './buildSummary.ts';
import { buildUptake } from './buildUptake.ts';
import { type Reading, type ReportInput, readAssessment } from './reading.ts';
import type { InstrumentLine, Report } from './report.ts';

/**
 * The report of a self-assessment: every word and every rounded figure that screen, PDF and API show.
 *
 * Rule: answers are scored anew, the verdict and the recommendations are found by their rules, and each section says only
 * what its scores allow. A section without data is null. One person is never called staff or a team; there are no
 * intervals, and counts stand in the place of percentages. The same input gives the same report, to the letter.
 *
 * Shapes: both instruments as loaded, whether or not both were answered; answers flat as stored.
 * Example: `buildReport({ survey, checklist, assessment, engineVersion: '0.1.0' }).summary.verdict.title` →
 * "Overall: Developing".
 */
export function buildReport(input: ReportInput): Report {
  const reading = readAssessment(input);
  const { words, assessment, voice } = reading;
  const title = words.title(voice);
  return {
    schema: 1,
    id: assessment.id,
    locale: assessment.locale,
    direction: 'ltr',
    engineVersion: reading.engineVersion,
    asOf: assessment.asOf,
    title,
    siteName: assessment.site.name,
    instruments: instrumentLines(reading),
    labels: {
      ...words.labels,
      footer: words.footer(assessment.site.name, title, assessment.asOf),
      bands: bandLegend(input.survey.scoring.bands, words),
    },
    cover: buildCover(reading),
    summary: buildSummary(reading),
    keyNeeds: buildKeyNeeds(reading),
    mustHaves: buildMustHaves(reading),
    profile: buildProfile(reading),
    subdomains: buildSubdomains(reading),
    findings: buildFindings(reading),
    recommendations: buildRecommendations(reading),
    checklist: buildChecklist(reading),
    uptake: buildUptake(reading),
    method: buildMethod(reading),
  };
}

function instrumentLines({ survey, checklist }: Reading): InstrumentLine[] {
  return [survey, checklist]
    .filter((sheet) => sheet !== null)
    .map(({ instrument: { id, version, hash, scoring } }) => ({
      id,
      version,
      hash,
      title: scoring.title,
      status: scoring.rights.status,
    }));
}
