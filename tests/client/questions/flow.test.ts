import { type FlowPart, placeOf } from '../../../client/features/selfAssess/questions/flow.ts';

const pages = (...names: string[]) =>
  names.map((name) => ({ name, title: name, description: '', items: [] }));
const parts: FlowPart[] = [
  { part: 'survey', pages: pages('about-you', 'patients') },
  { part: 'checklist', pages: pages('must-haves', 'uptake') },
];
const at = (part: 'survey' | 'checklist', page: string | null) =>
  ({ step: 'questions', part, page, fromReview: false }) as const;

test('the last page of one part leads into the next part, and the last of all to the review', () => {
  expect(placeOf(parts, at('survey', 'patients'))?.next).toEqual(at('checklist', 'must-haves'));
  expect(placeOf(parts, at('checklist', 'uptake'))?.next).toEqual({ step: 'review' });
});

test('going back crosses parts and ends at the set-up', () => {
  expect(placeOf(parts, at('checklist', 'must-haves'))?.previous).toEqual(at('survey', 'patients'));
  expect(placeOf(parts, at('survey', null))?.previous).toEqual({ step: 'setUp' });
});

test('a page that a change of role has taken away falls back to the first page of its part', () => {
  expect(placeOf(parts, at('survey', 'therapy'))?.page.name).toBe('about-you');
});

test('a part that is no longer wanted falls back to one that is', () => {
  expect(placeOf(parts.slice(0, 1), at('checklist', 'uptake'))?.part.part).toBe('survey');
});
