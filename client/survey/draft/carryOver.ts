import type { SurveyDefinition, SurveyElement } from '../../../server/core/instrument/survey.ts';
import type { RawAnswers } from '../asked.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function carryElement(element: SurveyElement, old: RawAnswers): RawAnswers {
  if (element.type === 'panel') return carryAll(element.elements, old);
  const answer = old[element.name];
  if (answer === undefined) return {};
  if (element.type !== 'matrix') return { [element.name]: answer };
  if (!isRecord(answer)) return {};
  const rows = new Set(element.rows.map((row) => row.value));
  const kept = Object.entries(answer).filter(([row]) => rows.has(row));
  return kept.length === 0 ? {} : { [element.name]: Object.fromEntries(kept) };
}

const carryAll = (elements: readonly SurveyElement[], old: RawAnswers): RawAnswers =>
  Object.assign({}, ...elements.map((element) => carryElement(element, old)));

/** The answers that still have their question, after a questionnaire has changed under a draft. */
export const carryOver = (survey: SurveyDefinition, old: RawAnswers): RawAnswers =>
  carryAll(
    survey.pages.flatMap((page) => page.elements),
    old,
  );
