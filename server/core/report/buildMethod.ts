import type { Sheet } from '../scoring/findVerdict.ts';
import { readyFrom } from '../scoring/readyFrom.ts';
import { KEY_NEED_WEIGHT } from '../scoring/recommend.ts';
import { bandLegend } from './bandLegend.ts';
import type { Reading } from './reading.ts';
import type { Fact } from './reportParts.ts';
import type { Method } from './reportPlan.ts';
import { tallyItems } from './tallyItems.ts';

/**
 * The method page: how the figures were made, so that a reader can check and question them.
 *
 * Rule: who answered, the rules with this instrument's own numbers, rights, sources, versions. Only the rules of what was
 * answered are explained (survey, checklist or both); each publication stands once, however many findings come from it.
 * Never null: every report says how it was made.
 * Example: a checklist alone → no word on "don't know", bands or ranked actions, which it does not have.
 */
export function buildMethod(reading: Reading): Method {
  const { words, survey, checklist } = reading;
  const sheets = [survey, checklist].filter((sheet) => sheet !== null);
  return {
    id: 'method',
    eyebrow: words.method.eyebrow,
    headline: words.method.headline,
    intro: [],
    blocks: [
      { title: words.method.who.title, paragraphs: who(reading) },
      { title: words.method.scores.title, paragraphs: scores(reading) },
      ...(survey ? [{ title: words.method.bands.title, paragraphs: bands(reading, survey) }] : []),
      ...limitsAndActions(reading),
      { title: words.method.rights.title, paragraphs: sheets.map((sheet) => rights(reading, sheet)) },
    ],
    sources: sources(sheets),
    versions: versions(reading, sheets),
    warnings: words.warnings,
  };
}

function who({ words, voice, assessment, survey, checklist }: Reading): string[] {
  const { who: texts } = words.method;
  const counts = ({ sheet }: Sheet) => words.counts(tallyItems(sheet, Object.keys(sheet.items)));
  return [
    texts.person(voice, assessment.asOf),
    ...(survey ? [texts.survey(counts(survey))] : []),
    ...(checklist ? [texts.checklist(counts(checklist))] : []),
    texts.noInterval,
  ];
}

function scores({ words, survey, checklist }: Reading): string[] {
  const { scores: texts } = words.method;
  return [
    ...(survey ? surveyScores(survey) : []),
    ...(checklist
      ? [texts.checklist(checklist.instrument.scoring.missing.minShare), texts.protocolScore(survey !== null)]
      : []),
  ];

  function surveyScores({ instrument: { scoring } }: Sheet): string[] {
    const { missing, limits, minDomains } = scoring;
    return [
      texts.items,
      texts.missing(missing.minShare),
      texts.dontKnow(Math.round(100 * limits.dontKnowShare)),
      texts.domains(minDomains ?? 0),
    ];
  }
}

function bands({ words }: Reading, { instrument: { scoring } }: Sheet): string[] {
  return [words.method.bands.ranges(bandLegend(scoring.bands, words)), words.method.bands.anchors];
}

function limitsAndActions({ words: { method }, survey }: Reading): Method['blocks'] {
  if (!survey) return [];
  const { limits, bands: bandRules } = survey.instrument.scoring;
  const { keyNeedFloor, dontKnowShare } = limits;
  return [
    {
      title: method.limits.title,
      paragraphs: [method.limits.text(keyNeedFloor, Math.round(100 * dontKnowShare))],
    },
    { title: method.actions.title, paragraphs: [method.actions.text(readyFrom(bandRules), KEY_NEED_WEIGHT)] },
  ];
}

function rights({ words }: Reading, { instrument: { scoring } }: Sheet): string {
  const { licence, author, status } = scoring.rights;
  return words.method.rights.line(scoring.title, licence, author, status);
}

/** Every publication in the register once: several findings may come from one paper. */
function sources(sheets: readonly Sheet[]): Method['sources'] {
  const byReference = new Map(
    sheets.flatMap(({ instrument }) => instrument.evidence).map((entry) => [entry.reference, entry]),
  );
  return [...byReference.values()].map(({ id, reference, doi }) => ({
    id,
    text: reference,
    url: doi && `https://doi.org/${doi}`,
  }));
}

function versions({ words, assessment, engineVersion }: Reading, sheets: readonly Sheet[]): Fact[] {
  const { versions: texts } = words.method;
  return [
    ...sheets.map(({ instrument }) => ({
      label: instrument.scoring.title,
      value: texts.version(instrument.id, instrument.version, instrument.hash),
    })),
    { label: texts.engine, value: engineVersion },
    { label: texts.date, value: words.day(assessment.asOf) },
    { label: texts.reference, value: assessment.id },
  ];
}
