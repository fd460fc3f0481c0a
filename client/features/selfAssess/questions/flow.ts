import type { AskedPage, Part } from '../../../survey/asked.ts';
import type { Position } from '../draft/draft.ts';

export interface FlowPart {
  readonly part: Part;
  readonly pages: readonly AskedPage[];
}

export interface Place {
  readonly part: FlowPart;
  readonly partIndex: number;
  readonly page: AskedPage;
  readonly pageIndex: number;
  readonly next: Position;
  /** Before the very first page lies the set-up. */
  readonly previous: Position;
}

type AtQuestions = Extract<Position, { step: 'questions' }>;

const at = (part: FlowPart, page: AskedPage | undefined): Position => ({
  step: 'questions',
  part: part.part,
  page: page?.name ?? null,
  fromReview: false,
});

/** Where the person is, and what lies before and behind. A page that is no longer asked falls back to the first. */
export function placeOf(parts: readonly FlowPart[], position: AtQuestions): Place | undefined {
  const partIndex = Math.max(
    0,
    parts.findIndex((one) => one.part === position.part),
  );
  const part = parts[partIndex];
  if (part === undefined) return undefined;
  const pageIndex = Math.max(
    0,
    part.pages.findIndex((page) => page.name === position.page),
  );
  const page = part.pages[pageIndex];
  if (page === undefined) return undefined;
  const after = part.pages[pageIndex + 1];
  const before = part.pages[pageIndex - 1];
  const nextPart = parts[partIndex + 1];
  const lastPart = parts[partIndex - 1];
  const next: Position = after
    ? at(part, after)
    : nextPart
      ? at(nextPart, nextPart.pages[0])
      : { step: 'review' };
  const previous: Position = before
    ? at(part, before)
    : lastPart
      ? at(lastPart, lastPart.pages.at(-1))
      : { step: 'setUp' };
  return { part, partIndex, page, pageIndex, next, previous };
}
