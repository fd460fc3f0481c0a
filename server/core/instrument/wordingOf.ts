import type { SurveyDefinition, SurveyElement } from './survey.ts';

/**
 * Every text of a survey that people read, by a key that a translator can recognise.
 *
 * The rule in words: `survey.title`, `<page>.page-title`, `<question>.title`, `<question>.choices.<value>`,
 * `<row>.text`. A translation (`locales/<language>.json`) has exactly these keys. Keys are unique because names are.
 *
 * Example: `wordingOf(survey).get('role.choices.manager')` is 'Team or service manager'.
 */
export function wordingOf(survey: SurveyDefinition): ReadonlyMap<string, string> {
  return new Map([
    ...texts('survey', survey, ['title', 'description', 'completeText']),
    ...survey.pages.flatMap((page) => [
      [`${page.name}.page-title`, page.title] as const,
      ...(page.description === undefined
        ? []
        : [[`${page.name}.page-description`, page.description] as const]),
      ...page.elements.flatMap(wordingOfElement),
    ]),
  ]);
}

type Entry = readonly [key: string, text: string];

function wordingOfElement(element: SurveyElement): Entry[] {
  const own = texts(element.name, element, ['title', 'description', 'requiredErrorText', 'placeholder']);
  switch (element.type) {
    case 'panel':
      return [...own, ...element.elements.flatMap(wordingOfElement)];
    case 'matrix':
      return [
        ...own,
        ...element.columns.map((column): Entry => [`${element.name}.columns.${column.value}`, column.text]),
        ...element.rows.map((row): Entry => [`${row.value}.text`, row.text]),
      ];
    case 'radiogroup':
    case 'checkbox':
      return [
        ...own,
        ...element.choices.map((choice): Entry => [`${element.name}.choices.${choice.value}`, choice.text]),
      ];
    default:
      return own;
  }
}

const texts = (name: string, holder: object, properties: readonly string[]): Entry[] =>
  properties.flatMap((property): Entry[] => {
    const text = (holder as Readonly<Record<string, unknown>>)[property];
    return typeof text === 'string' ? [[`${name}.${property}`, text]] : [];
  });
