import type { Model } from 'survey-core';
import type { Interview, InterviewSetUp, RawAnswers } from './asked.ts';
import { askedPages } from './askedPages.ts';
import { changedItems } from './changedItems.ts';
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
  const listeners = new Set<(changed: readonly string[]) => void>();
  const tell = (changed: readonly string[]) => {
    for (const listener of listeners) listener(changed);
  };
  let before: RawAnswers = copyOf(model.data);
  model.onValueChanged.add((_, { name }) => {
    const after: RawAnswers = copyOf(model.data);
    const clicked = changedItems({ [name]: before[name] }, { [name]: after[name] });
    const others = changedItems(before, after).filter((item) => !clicked.includes(item));
    before = after;
    tell([...clicked, ...others]);
  });
  model.onCurrentPageChanged.add(() => tell([]));
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
