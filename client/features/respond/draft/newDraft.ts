import type { Welcome } from '../../../api/respond.ts';
import { newKey } from '../../../api/secret.ts';
import { dayAfter, daysKept } from './deviceDrafts.ts';
import type { Draft } from './draft.ts';

/** A draft without an answer, begun now. */
export function newDraft(token: string, { wave, ticket }: Welcome, now: number): Draft {
  return {
    format: 1,
    revision: 0,
    token,
    key: newKey(),
    wave: {
      organisation: wave.organisation,
      site: wave.site,
      closesAt: wave.closesAt,
      timeZone: wave.timeZone,
      minimumGroup: wave.minimumGroup,
      anonymity: wave.anonymity,
      notice: wave.notice.version,
      instrument: { id: wave.instrument.id, version: wave.instrument.version, title: wave.instrument.title },
    },
    ticket,
    position: { step: 'questions', page: null, fromReview: false },
    hash: '',
    answers: {},
    spent: {},
    resume: null,
    sending: null,
    keptUntil: dayAfter(now, daysKept),
  };
}
