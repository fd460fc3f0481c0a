import type { SentResponse } from '../../../../server/http/wire/response.ts';
import { changedItems } from '../../../survey/changedItems.ts';
import { wholeSeconds } from '../../../survey/itemClock.ts';
import type { Draft } from '../draft/draft.ts';

/**
 * The body of POST /api/respond/responses. No clock times: how long an item took is all that is told of time, and that only of
 * scored `items` that have an answer.
 */
export function responseBody(draft: Draft, items: readonly string[], withdrawalHash: string): string {
  const { instrument, notice } = draft.wave;
  const answered = changedItems({}, draft.answers).filter((item) => items.includes(item));
  const body: SentResponse = {
    ticket: draft.ticket,
    instrument: instrument.id,
    version: instrument.version,
    answers: draft.answers,
    seconds: wholeSeconds(draft.spent, answered),
    notice,
    withdrawalHash,
  };
  return JSON.stringify(body);
}
