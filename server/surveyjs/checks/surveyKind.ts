import { questionsOf } from '../../core/instrument/questionsOf.ts';
import { compileAnswers } from '../../core/response/compileAnswers.ts';
import type { GateFault } from '../gateFault.ts';
import type { ShapedInstrument } from './instrumentSource.ts';
import { scoredItems } from './scoredItems.ts';

/** What holds for a staff survey: routing questions come first and are required, each domain has its page and matrix. */
export function checkSurveyKind(parts: ShapedInstrument): GateFault[] {
  const { survey, scoring } = parts;
  if (scoring.kind !== 'survey') return [];
  const faults: GateFault[] = scoredItems(scoring)
    .filter(({ item }) => item.gate === true)
    .map(({ item, path }) => ({
      file: 'scoring.json',
      path: `${path}/gate`,
      message: `${item.id} is a must-have, but belongs to a survey of opinions.`,
      mend: 'Keep must-haves in a checklist.',
    }));
  return [...faults, ...checkRouting(parts), ...checkConsensus(parts), ...checkDomains({ survey, scoring })];
}

function checkRouting({ survey, scoring }: ShapedInstrument): GateFault[] {
  const questions = questionsOf(survey);
  const routing = Object.entries(scoring.routing ?? {}).flatMap(([use, name]): GateFault[] => {
    const found = questions.find(({ question }) => question.name === name)?.question;
    if (found?.type === 'radiogroup' && found.isRequired === true && found.visibleIf === undefined) return [];
    return [
      {
        file: 'scoring.json',
        path: `/routing/${use}`,
        message: `${name} is not a required radiogroup that everybody is asked.`,
        mend: 'Name such a question of survey.json: routing cannot work without its answer.',
      },
    ];
  });
  const names = new Set<string>(Object.values(scoring.routing ?? {}));
  const stray = questions.filter(
    ({ question }) => question.type === 'radiogroup' && !names.has(question.name),
  );
  return [
    ...routing,
    ...stray.map(({ question, pointer }) => ({
      file: 'survey.json',
      path: pointer,
      message: `${question.name} is neither scored nor used for routing.`,
      mend: 'Make it a row of a matrix, name it under routing in scoring.json, or remove it.',
    })),
  ];
}

/** A team that answers together must be asked every item, by answers that the routing questions really offer. */
function checkConsensus(parts: ShapedInstrument): GateFault[] {
  const { survey, scoring } = parts;
  if (scoring.consensusAnswers === null) return [];
  const fault = (message: string, mend: string): GateFault[] => [
    { file: 'scoring.json', path: '/consensusAnswers', message, mend },
  ];
  const names = Object.values(scoring.routing ?? {}).sort();
  if (Object.keys(scoring.consensusAnswers).sort().join() !== names.join())
    return fault(
      'The answers are not those to the routing questions.',
      `Answer exactly: ${names.join(', ')}.`,
    );
  const everyItem = Object.fromEntries(
    survey.pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        element.type === 'matrix'
          ? [[element.name, Object.fromEntries(element.rows.map((row) => [row.value, scoring.scale.min]))]]
          : [],
      ),
    ),
  );
  const result = compileAnswers(parts)({ ...scoring.consensusAnswers, ...everyItem });
  if (!result.ok)
    return fault(
      `These answers are refused: ${result.faults[0]!.pointer} ${result.faults[0]!.detail}.`,
      'Give answers that survey.json offers.',
    );
  const hidden = scoredItems(scoring).find(({ item }) => !(item.id in result.answers));
  return hidden === undefined
    ? []
    : fault(
        `A team answering together would not be asked ${hidden.item.id}.`,
        'Choose answers under which every item is shown.',
      );
}

function checkDomains({ survey, scoring }: Pick<ShapedInstrument, 'survey' | 'scoring'>): GateFault[] {
  return scoring.domains.flatMap((domain, at): GateFault[] => {
    const index = survey.pages.findIndex((page) => page.name === domain.id);
    if (index < 0)
      return [
        {
          file: 'scoring.json',
          path: `/domains/${at}/id`,
          message: `No page of the survey is called ${domain.id}.`,
          mend: 'Give every domain a page of its name.',
        },
      ];
    const elements = survey.pages[index]!.elements;
    const [matrix] = elements;
    const rows = matrix?.type === 'matrix' ? matrix.rows.map((row) => row.value) : [];
    const items = domain.subdomains.flatMap((subdomain) => subdomain.items.map((item) => item.id));
    if (
      matrix?.name === domain.id &&
      elements.length === 1 &&
      [...rows].sort().join() === [...items].sort().join()
    )
      return [];
    return [
      {
        file: 'survey.json',
        path: `/pages/${index}/elements`,
        message: `The page ${domain.id} does not ask exactly the items of its domain.`,
        mend: `Put one matrix called ${domain.id} there, with the rows ${items.join(', ')}.`,
      },
    ];
  });
}
