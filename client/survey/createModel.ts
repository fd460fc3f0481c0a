import { Model, type PanelModel, type Question, settings } from 'survey-core';
import type { InterviewSetUp } from './asked.ts';
import { withoutFixed } from './withoutFixed.ts';

// Our page heading is the h1. Titles of questions are labels of their fields, and the panel that opens is a button: no headings.
settings.titleTags.panel = 'div';
// What opens is there at once, also for a screen reader and for whoever asked for less motion.
settings.animationEnabled = false;

/** A panel without a title of its own would be announced by its internal name; its first question says what it is about. */
function nameGroup(panel: PanelModel, element: HTMLElement): void {
  const group = element.querySelector('[role="group"][aria-label]');
  const first = panel.questions[0]?.title;
  if (group?.getAttribute('aria-label') === panel.name && first) group.setAttribute('aria-label', first);
}

/** SurveyJS writes into what it is given. Both kinds of it came as JSON. */
export const copyOf = <T>(json: T): T => JSON.parse(JSON.stringify(json));

/** A SurveyJS model that shows nothing of its own but the questions: heading, progress and buttons are ours. */
export function createModel({ survey, answers, fixed, readOnly = false }: InterviewSetUp): Model {
  const model = new Model(copyOf(withoutFixed(survey, fixed)));
  model.readOnly = readOnly;
  model.showTitle = false;
  model.showPageTitles = false;
  model.showNavigationButtons = false;
  model.showProgressBar = false;
  model.showQuestionNumbers = false;
  model.showCompletePage = false;
  model.autoFocusFirstQuestion = false;
  model.widthMode = 'responsive';
  model.checkErrorsMode = 'onNextPage';
  for (const question of model.getAllQuestions() as Question[]) {
    if (question.getType() === 'matrix') question.setPropertyValue('hideIfRowsEmpty', true);
  }
  model.onAfterRenderPanel.add((_, { panel, htmlElement }) => nameGroup(panel, htmlElement));
  model.data = { ...copyOf(answers), ...fixed };
  return model;
}
