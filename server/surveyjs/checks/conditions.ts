import type { SurveyDefinition, SurveyElement, SurveyQuestion } from '../../core/instrument/survey.ts';
import { type Condition, ConditionError, type Literal } from '../../core/response/condition.ts';
import { readCondition } from '../../core/response/readCondition.ts';
import type { Finding, GateFault } from '../gateFault.ts';

/**
 * Conditions must be inside the grammar, rest on questions that were asked before, and compare with what can be
 * answered there: else the page would show or hide something for ever, without a word.
 */
export function checkConditions(survey: SurveyDefinition): GateFault[] {
  const walk: Walk = { asked: new Map(), findings: [] };
  survey.pages.forEach((page, index) => {
    check(walk, page.visibleIf, `/pages/${index}/visibleIf`);
    page.elements.forEach((element, at) => {
      visit(walk, element, `/pages/${index}/elements/${at}`);
    });
  });
  return walk.findings.map((finding) => ({ file: 'survey.json', ...finding }));
}

interface Walk {
  readonly asked: Map<string, SurveyQuestion>;
  readonly findings: Finding[];
}

function visit(walk: Walk, element: SurveyElement, path: string): void {
  check(walk, element.visibleIf, `${path}/visibleIf`);
  if (element.type === 'panel') {
    element.elements.forEach((inner, at) => {
      visit(walk, inner, `${path}/elements/${at}`);
    });
    return;
  }
  if (element.type === 'matrix')
    element.rows.forEach((row, at) => {
      check(walk, row.visibleIf, `${path}/rows/${at}/visibleIf`);
    });
  walk.asked.set(element.name, element);
}

function check(walk: Walk, text: string | undefined, path: string): void {
  if (text === undefined) return;
  try {
    for (const comparison of comparisonsIn(readCondition(text)))
      checkComparison(walk, comparison, path, text);
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    walk.findings.push({ path, message: `${error.message} of "${clip(text)}".`, mend: error.mend });
  }
}

interface Comparison {
  readonly name: string;
  readonly ordered: boolean;
  readonly literals: readonly Literal[];
}

function comparisonsIn(condition: Condition): Comparison[] {
  if ('parts' in condition) return condition.parts.flatMap(comparisonsIn);
  if (condition.kind === 'anyof')
    return [{ name: condition.name, ordered: false, literals: condition.literals }];
  const ordered = condition.operator !== '=' && condition.operator !== '<>';
  return [{ name: condition.name, ordered, literals: [condition.literal] }];
}

function checkComparison(walk: Walk, { name, ordered, literals }: Comparison, path: string, text: string) {
  const add = (message: string, mend: string): void => {
    walk.findings.push({ path, message: `"${clip(text)}": ${message}`, mend });
  };
  const question = walk.asked.get(name);
  if (question === undefined)
    return add(
      `${name} is not asked before.`,
      'Name a question that stands earlier in the survey; a row of a matrix cannot be named.',
    );
  if (question.type === 'text' && question.inputType === 'number') {
    if (literals.some((literal) => typeof literal === 'string'))
      add(`${name} is answered with a number.`, 'Compare it with a number.');
    return undefined;
  }
  if (question.type !== 'radiogroup' && question.type !== 'checkbox')
    return add(`${name} has no choices.`, 'Rest a condition on a radiogroup, a checkbox or a number.');
  if (question.type === 'checkbox' && ordered)
    return add(`${name} takes several answers, which have no order.`, 'Use anyof.');
  const values = new Set<Literal>(question.choices.map((choice) => choice.value));
  const off = ordered ? undefined : literals.find((literal) => !values.has(literal));
  if (off !== undefined)
    add(`${off} is no choice of ${name}.`, `Compare it with one of: ${[...values].join(', ')}.`);
  return undefined;
}

const clip = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 79)}…`);
