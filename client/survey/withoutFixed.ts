import type { SurveyDefinition } from '../../server/core/instrument/survey.ts';

/** The survey without the pages that ask nothing but what is already fixed. */
export function withoutFixed(
  survey: SurveyDefinition,
  fixed: Readonly<Record<string, string>>,
): SurveyDefinition {
  return {
    ...survey,
    pages: survey.pages.filter((page) => !page.elements.every((element) => element.name in fixed)),
  };
}
