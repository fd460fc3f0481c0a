import type { Model } from 'survey-core';
import type { Interview, InterviewSetUp } from './asked.ts';
import { askedPages } from './askedPages.ts';
import { copyOf, createModel } from './createModel.ts';

const models = new WeakMap<Interview, Model>();

/** The model behind an interview; for the component that draws it. */
export function modelOf(interview: Interview): Model {
  const model = models.get(interview);
  if (model === undefined) throw new Error('Not an interview of ours');
  return model;
}

export function createInterview(setUp: InterviewSetUp): Interview {
  const model = createModel(setUp);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  model.onValueChanged.add(tell);
  model.onCurrentPageChanged.add(tell);
  const interview: Interview = {
    pages: () => askedPages(model),
    page: () => model.currentPage?.name ?? '',
    goTo: (page) => {
      const target = model.getPageByName(page);
      if (target?.isVisible) model.currentPage = target;
    },
    focusItem: (item) => {
      const row = document.querySelector<HTMLElement>(`#item-${CSS.escape(item)} input`);
      if (row === null) model.getQuestionByName(item)?.focus();
      else row.focus();
    },
    checkPage: () => model.validateCurrentPage() === true,
    answers: () => {
      const data: Record<string, unknown> = copyOf(model.data);
      return Object.fromEntries(Object.entries(data).filter(([name]) => !(name in setUp.fixed)));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => model.dispose(),
  };
  models.set(interview, model);
  return interview;
}
