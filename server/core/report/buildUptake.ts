import type { Reading } from './reading.ts';
import type { Uptake } from './reportPlan.ts';

const KNOWN = ['caseload', 'offered', 'started', 'completed'] as const;

/**
 * Uptake: the unscored counts of clients, what they say together, and what to start counting.
 *
 * Rule: a count (whole clients in the last 3 months) is taken only where "counted" was answered with yes; 0 is a number, "not
 * counted" and "not answered" are two other things. Counts that disagree are questioned, never refused.
 * Null without a checklist, or for one without counts.
 * Example: offered 40, started not counted → rows "40" and "not counted", and advice to count clients who start it.
 */
export function buildUptake({ words, checklist }: Reading): Uptake | null {
  const counts = checklist?.instrument.scoring.counts ?? [];
  if (!checklist || counts.length === 0) return null;
  const { answers } = checklist.sheet;
  const countOf = (id: string): number | null => {
    const answer = answers[id];
    return answers[`${id}-counted`] === 'yes' && typeof answer === 'number' ? answer : null;
  };
  const numbers = {
    caseload: countOf('caseload'),
    offered: countOf('offered'),
    started: countOf('started'),
    completed: countOf('completed'),
  };
  const missing = KNOWN.filter((id) => counts.some((count) => count.id === id) && numbers[id] === null);
  const texts = words.uptake;
  return {
    id: 'uptake',
    eyebrow: texts.eyebrow,
    headline: texts.headline(numbers),
    intro: texts.intro,
    rows: counts.map(({ id, title }) => {
      const value = countOf(id);
      const without = answers[`${id}-counted`] === 'no' ? texts.notCounted : texts.notAnswered;
      return { label: title, value: value === null ? without : texts.value(value) };
    }),
    sentences: [...texts.sentences(numbers), ...(missing.length > 0 ? [texts.startCounting(missing)] : [])],
  };
}
