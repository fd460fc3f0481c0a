import type { SurveyDefinition } from '../../server/core/instrument/survey.ts';

/** A questionnaire that asks people, or one that a service fills in about itself. */
export type Part = 'survey' | 'checklist';

/** Answers in the shape in which SurveyJS keeps them. */
export type RawAnswers = Readonly<Record<string, unknown>>;

/** What can be answered at one place: a statement of a matrix or a question. */
export interface AskedItem {
  /** Item id: the row's or the question's name. */
  readonly id: string;
  readonly title: string;
  readonly answered: boolean;
  /** Without an answer here the assessment cannot be sent. */
  readonly required: boolean;
  /** Extras of another item (a note, a proof) are never counted as skipped. */
  readonly optional: boolean;
}

/** A page as it is asked of this person now. */
export interface AskedPage {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly items: readonly AskedItem[];
}

export interface InterviewSetUp {
  readonly survey: SurveyDefinition;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Answers that are given by the way of answering: their page is not shown. */
  readonly fixed: Readonly<Record<string, string>>;
  /** To look at, not to change. */
  readonly readOnly?: boolean;
}

/** One questionnaire while it is being answered. All of survey-core stays behind this. */
export interface Interview {
  readonly pages: () => readonly AskedPage[];
  readonly page: () => string;
  readonly goTo: (page: string) => void;
  readonly focusItem: (item: string) => void;
  /** True when nothing on the page keeps the person from going on; otherwise the first fault has the focus. */
  readonly checkPage: () => boolean;
  /** Without the fixed ones. */
  readonly answers: () => Readonly<Record<string, unknown>>;
  /** Tells of every change, with the items whose answer it changed: the one that was clicked comes first. */
  readonly subscribe: (listener: (changed: readonly string[]) => void) => () => void;
  readonly dispose: () => void;
}

/** What the server found wrong, by item id. */
export type ItemFaults = ReadonlyMap<string, string>;
