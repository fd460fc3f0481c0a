import type { SentResponse } from '../../../../server/http/wire/response.ts';
import { changedItems } from '../../../survey/changedItems.ts';
import { wholeSeconds } from '../../../survey/itemClock.ts';
import type { Draft } from '../draft/draft.ts';

/** The body of POST /api/respond/responses. No clock times: how long an item took is all that is told of time. */
export function responseBody(draft: Draft, withdrawalHash: string): string {
  const { instrument, notice } = draft.wave;
  const body: SentResponse = {
    ticket: draft.ticket,
    instrument: instrument.id,
    version: instrument.version,
    answers: draft.answers,
    seconds: wholeSeconds(draft.spent, changedItems({}, draft.answers)),
    notice,
    withdrawalHash,
  };
  return JSON.stringify(body);
}
