import type { Part, RawAnswers } from '../../../survey/asked.ts';

export const draftKey = 'plumbline.draft.v1';

/** A self-assessment in the making, as it is kept in the browser until the server has confirmed it. */
export interface Draft {
  readonly format: 1;
  /** Grows with every change, so that two tabs notice each other. */
  readonly revision: number;
  readonly setUp: SetUp;
  readonly position: Position;
  readonly survey: PartAnswers | null;
  readonly checklist: PartAnswers | null;
  /** Domains in which a team could not agree. */
  readonly disagreed: readonly string[];
  readonly sending: Sending | null;
}

export type Stage = 'considering' | 'preparing' | 'pilot' | 'routine';

/** The form as typed; `readSetUp` says whether it is complete. */
export interface SetUp {
  readonly siteName: string;
  readonly stage: Stage | null;
  readonly programme: string;
  readonly programmeOpen: boolean;
  readonly mode: 'one-person' | 'consensus' | null;
  readonly participants: string;
  readonly parts: Part | 'both' | null;
}

export type Position =
  | { readonly step: 'setUp' }
  | {
      readonly step: 'questions';
      readonly part: Part;
      /** Null: the first page. */
      readonly page: string | null;
      /** The person came here from the last step, to mend something, and may go straight back to it. */
      readonly fromReview: boolean;
    }
  | { readonly step: 'review' };

export interface PartAnswers {
  readonly instrument: string;
  readonly version: number;
  /** Of the questions that were answered; another hash means that the wording has changed since. */
  readonly hash: string;
  readonly answers: RawAnswers;
}

/** Made once, when the first attempt to send starts; from then on nothing in the draft may change. */
export interface Sending {
  readonly key: string;
  readonly secret: string;
  /** The request body, byte for byte the same at every attempt. */
  readonly body: string;
}

export const emptyDraft: Draft = {
  format: 1,
  revision: 0,
  setUp: {
    siteName: '',
    stage: null,
    programme: '',
    programmeOpen: false,
    mode: null,
    participants: '',
    parts: null,
  },
  position: { step: 'setUp' },
  survey: null,
  checklist: null,
  disagreed: [],
  sending: null,
};

export const partsOf = (setUp: SetUp): readonly Part[] =>
  setUp.parts === null ? [] : setUp.parts === 'both' ? ['survey', 'checklist'] : [setUp.parts];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPart = (value: unknown): boolean =>
  value === null || (isRecord(value) && typeof value['hash'] === 'string' && isRecord(value['answers']));

/** The draft in a stored text; null for anything that this version did not write. */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    const whole =
      isRecord(value) &&
      value['format'] === 1 &&
      typeof value['revision'] === 'number' &&
      isRecord(value['setUp']) &&
      isRecord(value['position']) &&
      isPart(value['survey']) &&
      isPart(value['checklist']) &&
      Array.isArray(value['disagreed']);
    return whole ? { ...emptyDraft, ...(value as object) } : null;
  } catch {
    return null;
  }
}
