import type { SurveyDefinition, SurveyElement, SurveyQuestion } from './survey.ts';

/** A question with its place in the survey. */
export interface PlacedQuestion {
  readonly question: SurveyQuestion;
  /** Name of the page it stands on. */
  readonly page: string;
  /** Where it stands in survey.json, as a JSON pointer. */
  readonly pointer: string;
  /** All of these must hold for it to be shown: the page's, its panels' and its own. Rows may have one more each. */
  readonly conditions: readonly string[];
}

/**
 * All questions of a survey in the order in which they are asked, panels opened.
 *
 * Example: a survey with a matrix on its second page gives `{ page: 'patients', pointer: '/pages/1/elements/0', … }`.
 */
export function questionsOf(survey: SurveyDefinition): readonly PlacedQuestion[] {
  return survey.pages.flatMap((page, index) =>
    placed(page.elements, page.name, `/pages/${index}`, withCondition([], page.visibleIf)),
  );
}

function placed(
  elements: readonly SurveyElement[],
  page: string,
  parent: string,
  outer: readonly string[],
): readonly PlacedQuestion[] {
  return elements.flatMap((element, index): readonly PlacedQuestion[] => {
    const pointer = `${parent}/elements/${index}`;
    const conditions = withCondition(outer, element.visibleIf);
    if (element.type === 'panel') return placed(element.elements, page, pointer, conditions);
    return [{ question: element, page, pointer, conditions }];
  });
}

const withCondition = (outer: readonly string[], own: string | undefined): readonly string[] =>
  own === undefined ? outer : [...outer, own];
