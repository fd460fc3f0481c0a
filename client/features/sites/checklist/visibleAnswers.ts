import type { Interview } from '../../../survey/asked.ts';
import type { ChecklistAnswers } from './mergeAnswers.ts';

/** The answers whose questions are asked now. */
export function visibleAnswers(interview: Pick<Interview, 'pages' | 'answers'>): ChecklistAnswers {
  const asked = new Set(interview.pages().flatMap((page) => page.items.map((item) => item.id)));
  return Object.fromEntries(Object.entries(interview.answers()).filter(([name]) => asked.has(name)));
}
