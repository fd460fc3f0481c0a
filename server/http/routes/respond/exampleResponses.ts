import type { Instrument } from '../../../core/instrument/instrument.ts';
import { CURRENT_NOTICE } from '../../../core/wave/notice.ts';
import { exampleAnswers } from '../exampleBodies.ts';

/** A body for each questionnaire, as an open wave of it takes it. */
export function exampleResponses(instruments: readonly Instrument[]): Readonly<Record<string, unknown>> {
  const surveys = instruments.filter((one) => one.scoring.kind === 'survey');
  const examples = surveys.map((one) => [
    `${one.id}-${one.version}`,
    {
      ticket: null,
      instrument: one.id,
      version: one.version,
      answers: exampleAnswers(one),
      seconds: null,
      notice: CURRENT_NOTICE,
    },
  ]);
  return Object.fromEntries(examples);
}
