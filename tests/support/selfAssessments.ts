import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { type Item, itemsOf } from '../../server/core/instrument/itemsOf.ts';
import type { SelfAssessment } from '../../server/core/report/selfAssessment.ts';
import type { Answers } from '../../server/core/response/answers.ts';
import { compileAnswers } from '../../server/core/response/compileAnswers.ts';

export type Pick = number | 'dk' | 'nr' | undefined;

/** Answers to the survey: `pick` gives each item 1 (worst) to 5 (best), a code, or nothing; reversal is done here. */
export function surveyAnswers(
  survey: Instrument,
  person: { readonly role: string; readonly treats: 'yes' | 'no' },
  pick: (item: Item, index: number) => Pick,
): Answers {
  const raw: Record<string, unknown> = { ...person };
  itemsOf(survey).forEach((item, index) => {
    const picked = pick(item, index);
    if (picked === undefined) return;
    const answer = typeof picked === 'number' && item.rule.reverse ? 6 - picked : picked;
    raw[item.domain] = { ...(raw[item.domain] as object), [item.id]: answer };
  });
  return judged(survey, raw);
}

/** Answers to the checklist: `pick` gives each fact 2, 1, 0, 'na' or nothing; `more` adds dates, notes and counts. */
export function checklistAnswers(
  checklist: Instrument,
  pick: (item: Item, index: number) => 0 | 1 | 2 | 'na' | undefined,
  more: Readonly<Record<string, string | number>> = {},
): Answers {
  const raw: Record<string, unknown> = {};
  itemsOf(checklist).forEach((item, index) => {
    const picked = pick(item, index);
    if (picked === undefined) return;
    raw[item.id] = picked;
    if (picked === 'na') raw[`${item.id}-reason`] = 'It is done by the regional centre.';
  });
  return judged(checklist, { ...raw, ...more });
}

/** What the server would keep of these answers: fixtures that it would refuse prove nothing. */
function judged(instrument: Instrument, raw: unknown): Answers {
  const result = compileAnswers(instrument)(raw);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.answers;
}

export function counted(counts: Readonly<Record<string, number | null>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([id, n]) =>
      n === null
        ? [[`${id}-counted`, 'no']]
        : [
            [`${id}-counted`, 'yes'],
            [id, n],
          ],
    ),
  );
}

export function selfAssessment(parts: Partial<SelfAssessment>): SelfAssessment {
  return {
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    asOf: '2026-01-15',
    locale: 'en',
    site: { name: 'Harbour Street Clinic', stage: 'preparing', programme: 'MindSteps' },
    mode: { kind: 'one-person' },
    survey: null,
    checklist: null,
    ...parts,
  };
}
