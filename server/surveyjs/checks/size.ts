import type { SurveyElement } from '../../core/instrument/survey.ts';
import type { GateFault } from '../gateFault.ts';
import type { ShapedInstrument } from './instrumentSource.ts';

/** A survey of 10,000 elements takes nine seconds to build; nobody answers one of 300. */
const mostElements = 300;

export function checkSize({ survey }: ShapedInstrument): GateFault[] {
  const count = (elements: readonly SurveyElement[]): number =>
    elements.reduce((sum, one) => sum + 1 + (one.type === 'panel' ? count(one.elements) : 0), 0);
  const total = survey.pages.reduce((sum, page) => sum + count(page.elements), 0);
  if (total <= mostElements) return [];
  return [
    {
      file: 'survey.json',
      path: '/pages',
      message: `The survey has ${total} questions and panels.`,
      mend: `Keep to ${mostElements}: split it into two instruments.`,
    },
  ];
}
