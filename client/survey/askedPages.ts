import type { Model, PageModel, PanelModel, Question, QuestionMatrixModel } from 'survey-core';
import type { AskedItem, AskedPage } from './asked.ts';

/** Where a question stands, from its page inwards: none, one panel, or a panel in a panel. */
function panelsOf(question: Question, page: PageModel): readonly PanelModel[] {
  const inside: PanelModel[] = [];
  for (
    let at = question.parent as PanelModel | null;
    at !== null && at !== page;
    at = at.parent as PanelModel
  ) {
    inside.unshift(at);
  }
  return inside;
}

function itemsOf(question: Question, page: PageModel): readonly AskedItem[] {
  if (question.getType() !== 'matrix') {
    const panels = panelsOf(question, page);
    return [
      {
        id: question.name,
        title: panels[0]?.title || question.title,
        answered: !question.isEmpty(),
        required: question.isRequired,
        // Notes, proofs and dates lie in a panel within the fact's panel: extras, never counted as skipped.
        optional: panels.length > 1,
      },
    ];
  }
  const matrix = question as QuestionMatrixModel;
  const given = (matrix.value ?? {}) as Record<string, unknown>;
  return matrix.visibleRows.map((row) => ({
    id: String(row.name),
    title: row.text,
    answered: given[row.name] !== undefined,
    required: false,
    optional: false,
  }));
}

const visibleQuestions = (page: PageModel): Question[] =>
  page.questions.filter((question) => question.isVisible && question.isParentVisible);

/** The pages that are asked now, with what stands on each and whether it has an answer. */
export function askedPages(model: Model): readonly AskedPage[] {
  return (model.visiblePages as PageModel[]).map((page) => ({
    name: page.name,
    title: page.title,
    description: page.description ?? '',
    items: visibleQuestions(page).flatMap((question) => itemsOf(question, page)),
  }));
}
