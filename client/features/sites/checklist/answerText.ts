import type {
  SurveyDefinition,
  SurveyElement,
  SurveyQuestion,
} from '../../../../server/core/instrument/survey.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';

type Found = { readonly question: SurveyQuestion; readonly above: string | undefined };

function findIn(elements: readonly SurveyElement[], name: string, above?: string): Found | undefined {
  for (const element of elements) {
    if (element.type === 'panel') {
      const first = element.elements.find((inner) => inner.type === 'radiogroup');
      const found = findIn(element.elements, name, first?.title ?? above);
      if (found !== undefined) return found;
    } else if (element.name === name) return { question: element, above };
  }
  return undefined;
}

/** A question's title; of a note or a proof also the fact that it belongs to. */
export function questionTitle(survey: SurveyDefinition, name: string): string {
  const found = survey.pages.map((page) => findIn(page.elements, name)).find((one) => one !== undefined);
  if (found === undefined) return name;
  const title = found.question.title ?? name;
  return found.above === undefined || found.above === title ? title : `${found.above}: ${title}`;
}

/** An answer as it was chosen or typed. */
export function answerText(survey: SurveyDefinition, name: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return t.noAnswer;
  const found = survey.pages.map((page) => findIn(page.elements, name)).find((one) => one !== undefined);
  if (found?.question.type === 'radiogroup')
    return found.question.choices.find((choice) => choice.value === value)?.text ?? String(value);
  return String(value);
}
