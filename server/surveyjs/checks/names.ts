import type { SurveyDefinition, SurveyElement } from '../../core/instrument/survey.ts';
import type { GateFault } from '../gateFault.ts';

interface Named {
  readonly name: string;
  readonly path: string;
  /** A page may bear the name of a matrix on it: both are called after their domain. */
  readonly page?: number;
}

/** Names must be unique, whether of pages, panels, questions or rows: answers and conditions know nothing else. */
export function checkNames(survey: SurveyDefinition): GateFault[] {
  const first = new Map<string, Named>();
  const faults: GateFault[] = [];
  for (const named of survey.pages.flatMap(namesOfPage)) {
    const before = first.get(named.name);
    if (before === undefined) first.set(named.name, named);
    else if (!(before.page !== undefined && named.path === `/pages/${before.page}/elements/0/name`))
      faults.push({
        file: 'survey.json',
        path: named.path,
        message: `The name ${named.name} already stands at ${before.path}.`,
        mend: 'Choose another name.',
      });
  }
  return faults;
}

const namesOfPage = (page: SurveyDefinition['pages'][number], index: number): Named[] => [
  { name: page.name, path: `/pages/${index}/name`, page: index },
  ...page.elements.flatMap((element, at) => namesOf(element, `/pages/${index}/elements/${at}`)),
];

function namesOf(element: SurveyElement, path: string): Named[] {
  const own = { name: element.name, path: `${path}/name` };
  if (element.type === 'panel')
    return [own, ...element.elements.flatMap((inner, at) => namesOf(inner, `${path}/elements/${at}`))];
  if (element.type !== 'matrix') return [own];
  return [own, ...element.rows.map((row, at) => ({ name: row.value, path: `${path}/rows/${at}/value` }))];
}
