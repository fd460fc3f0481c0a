import type { BandId, DomainRule, Instrument, SubdomainRule } from '../instrument/instrument.ts';
import { band } from '../scoring/band.ts';
import { type DontKnow, findDontKnow } from '../scoring/dontKnow.ts';
import { findVerdict, type Sheet, type Verdict } from '../scoring/findVerdict.ts';
import { type Recommended, recommend } from '../scoring/recommend.ts';
import { roundScore } from '../scoring/roundScore.ts';
import { scoreResponse } from '../scoring/scoreResponse.ts';
import type { Score, ScoreSheet } from '../scoring/scoreSheet.ts';
import { type FactReading, readFacts } from './readFacts.ts';
import type { Figure } from './reportParts.ts';
import type { SelfAssessment } from './selfAssessment.ts';
import { tallyItems } from './tallyItems.ts';
import type { Voice } from './voice.ts';
import { en, type Words } from './words/en.ts';

/** Everything that is known about one self-assessment before a sentence is made: what the section builders read. */
export interface Reading {
  readonly words: Words;
  readonly assessment: SelfAssessment;
  readonly engineVersion: string;
  readonly voice: Voice;
  readonly survey: Sheet | null;
  readonly checklist: Sheet | null;
  readonly verdict: Verdict;
  readonly recommended: Recommended;
  /** In blueprint order; empty without a survey. */
  readonly domains: readonly DomainReading[];
  readonly subdomains: readonly SubdomainReading[];
  /** In blueprint order; empty without a checklist. */
  readonly facts: readonly FactReading[];
}

export interface DomainReading {
  readonly rule: DomainRule;
  readonly score: Score;
  readonly figure: Figure;
}

export interface SubdomainReading {
  readonly rule: SubdomainRule;
  readonly domain: DomainRule;
  readonly figure: Figure;
  /** Not one of its items is asked of this role. */
  readonly notAsked: boolean;
  /** False where more of it is "don't know" than the instrument allows. */
  readonly known: boolean;
}

export interface ReportInput {
  readonly survey: Instrument;
  readonly checklist: Instrument;
  readonly assessment: SelfAssessment;
  readonly engineVersion: string;
}

/**
 * The reading of a self-assessment: it is scored once, and everything that its report will speak of is worked out here.
 *
 * Rule: sheets, verdict and recommendations by their own rules; then domains, subdomains and facts in blueprint order with figures
 * as printed. What was not answered (survey or checklist) is null, and its lists are empty.
 * Example: a checklist alone → `survey` null, `subdomains` [], `facts` with all of its facts.
 */
export function readAssessment({ survey, checklist, assessment, engineVersion }: ReportInput): Reading {
  const words: Words = en;
  const sheetOf = (instrument: Instrument, answers: SelfAssessment['survey']): Sheet | null =>
    answers && { instrument, sheet: scoreResponse(instrument, answers, { asOf: assessment.asOf }) };
  const surveySheet = sheetOf(survey, assessment.survey);
  const checklistSheet = sheetOf(checklist, assessment.checklist);
  return {
    words,
    assessment,
    engineVersion,
    voice: voiceOf(assessment, surveySheet?.sheet ?? null),
    survey: surveySheet,
    checklist: checklistSheet,
    verdict: findVerdict(surveySheet, checklistSheet),
    recommended: recommend(surveySheet, checklistSheet),
    domains: surveySheet ? readDomains(surveySheet, words) : [],
    subdomains: surveySheet ? readSubdomains(surveySheet, words) : [],
    facts: checklistSheet ? readFacts(checklistSheet) : [],
  };
}

function voiceOf({ mode }: SelfAssessment, sheet: ScoreSheet | null): Voice {
  if (mode.kind === 'consensus') return { kind: 'consensus', participants: mode.participants };
  return { kind: 'one-person', role: sheet?.role ?? null, treatsClients: sheet?.treatsClients ?? null };
}

function readDomains(survey: Sheet, words: Words): DomainReading[] {
  return survey.instrument.scoring.domains.map((rule) => {
    const ids = rule.subdomains.flatMap((sub) => sub.items.map((item) => item.id));
    const score = survey.sheet.domains[rule.id]!;
    return { rule, score, figure: makeFigure(survey, score, ids, null, words) };
  });
}

function readSubdomains(survey: Sheet, words: Words): SubdomainReading[] {
  const { scoring } = survey.instrument;
  return scoring.domains.flatMap((domain) =>
    domain.subdomains.map((rule) => {
      const ids = rule.items.map((item) => item.id);
      const unknown = findDontKnow(scoring, survey.sheet, rule);
      const score = survey.sheet.subdomains[rule.id]!;
      const note = unknown && noteOf(unknown, score, words);
      const figure = makeFigure(survey, score, ids, note, words);
      const notAsked = ids.every((id) => survey.sheet.items[id]!.state === 'notShown');
      return { rule, domain, figure, notAsked, known: unknown === null };
    }),
  );
}

function noteOf({ nDontKnow, nApplicable, lowerBound }: DontKnow, score: Score, words: Words): string {
  const lower = lowerBound === null ? null : words.score(roundScore(lowerBound));
  return words.dontKnow(nDontKnow, nApplicable, score.status === 'scored', lower);
}

/**
 * A figure: a score as it may be printed, never without its counts.
 *
 * Rule: rounded to one decimal (0–100), banded by the rounded value. `ids` are the items that the counts speak of; `note` is what
 * must be said beside the number. Without a score value and band are null, and the text gives the reason.
 * Example: 66.67 from three of four → value 66.7, text "66.7", band Developing, counts "3 of 4 answered, 1 don't know".
 */
export function makeFigure(
  { instrument, sheet }: Sheet,
  score: Score,
  ids: readonly string[],
  note: string | null,
  words: Words,
): Figure {
  const tally = tallyItems(sheet, ids);
  const counts = words.counts(tally);
  if (score.status === 'unscored')
    return { value: null, text: words.unscored(score.reason, tally), band: null, counts, note };
  const placed = band({ score: score.score, bands: instrument.scoring.bands });
  const value = placed.rounded!;
  return { value, text: words.score(value), band: bandOf(placed.band as BandId | null, words), counts, note };
}

/**
 * A band with the word that is printed beside its colour, as no colour stands alone.
 *
 * Null for no band.
 * Example: `bandOf('ready', words)` → `{ id: 'ready', word: 'Ready' }`.
 */
export function bandOf(id: BandId | null, words: Words): Figure['band'] {
  return id && { id, word: words.bandWords[id] };
}
