import { setUp as t } from '../../../i18n/en/setUp.ts';
import type { Part } from '../../../survey/asked.ts';
import type { Option } from '../../../ui/Choices.tsx';
import type { Stage } from '../draft/draft.ts';
import type { Offer } from '../questions/useInstruments.ts';

export const stageOptions: readonly Option<Stage>[] = (
  ['considering', 'preparing', 'pilot', 'routine'] as const
).map((value) => ({ value, ...t.stages[value] }));

export const modeOptions: readonly Option<'one-person' | 'consensus'>[] = (
  ['one-person', 'consensus'] as const
).map((value) => ({ value, ...t.modes[value] }));

/** With the minutes that the server tells for each. */
export function partOptions(offer: Offer): readonly Option<Part | 'both'>[] {
  const minutes = {
    survey: offer.survey?.minutes ?? 0,
    checklist: offer.checklist?.minutes ?? 0,
    both: (offer.survey?.minutes ?? 0) + (offer.checklist?.minutes ?? 0),
  };
  return (['both', 'survey', 'checklist'] as const).map((value) => {
    const { title, hint } = t.partOptions[value];
    return { value, title, hint: `${hint} ${t.minutes(minutes[value])}` };
  });
}
