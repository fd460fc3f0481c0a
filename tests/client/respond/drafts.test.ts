import {
  dayAfter,
  draftKeyOf,
  draftsIn,
  holdsDraft,
} from '../../../client/features/respond/draft/deviceDrafts.ts';
import { type Draft, parseDraft } from '../../../client/features/respond/draft/draft.ts';
import { newDraft } from '../../../client/features/respond/draft/newDraft.ts';
import { markSent, wasSent } from '../../../client/features/respond/draft/sentMark.ts';
import { endingOf } from '../../../client/features/respond/send/endingOf.ts';
import { responseBody } from '../../../client/features/respond/send/responseBody.ts';
import { localTime, numberInWords } from '../../../client/ui/inWords.ts';
import type { Welcome } from '../../../server/http/wire/respond.ts';
import { responseSchema } from '../../../server/http/wire/response.ts';

const welcome: Welcome = {
  wave: {
    organisation: 'Northern Trust',
    site: 'Harbour Street Clinic',
    number: 1,
    phase: 'open',
    opensAt: '2026-11-01T08:00:00.000Z',
    closesAt: '2026-12-04T16:00:00.000Z',
    timeZone: 'Europe/Vienna',
    stage: 'preparing',
    programme: null,
    anonymity: 'open-link',
    minimumGroup: 5,
    notice: { version: 'staff-1', title: 'What happens', sections: [] },
    instrument: { id: 'web-therapy-readiness', version: 1, title: 'Readiness', minutes: 10 },
  },
  ticket: 'a-ticket',
};
const begun = Date.parse('2026-11-20T10:00:00Z');
const token = 'x'.repeat(43);
const draft: Draft = newDraft(token, welcome, begun);

/** As much of a browser's storage as the drafts need. */
function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function holding(...drafts: readonly Draft[]) {
  const storage = memory();
  for (const one of drafts) storage.setItem(draftKeyOf(one.token), JSON.stringify(one));
  storage.setItem('something.else', '{}');
  return storage;
}

test('R8: an unsent draft is found for thirty days and then removed from the device', () => {
  const storage = holding(draft);
  expect(draftsIn(storage, dayAfter(begun, 30))).toEqual([draft]);
  expect(draftsIn(storage, dayAfter(begun, 31))).toEqual([]);
  expect([...storage.kept.keys()]).toEqual(['something.else']);
});

test('R8: a draft past its thirty days is removed also where its own link is opened again', () => {
  const storage = holding(draft);
  expect(holdsDraft(storage, token, dayAfter(begun, 30))).toBe(true);
  expect(holdsDraft(storage, token, dayAfter(begun, 31))).toBe(false);
  expect([...storage.kept.keys()]).toEqual(['something.else']);
});

test('a draft belongs to one way in: another invitation on the same computer does not see it', () => {
  const storage = holding(draft);
  const today = dayAfter(begun, 1);
  expect(holdsDraft(storage, token, today)).toBe(true);
  expect(holdsDraft(storage, `y${token.slice(1)}`, today)).toBe(false);
  expect(holdsDraft(null, token, today)).toBe(false);
  const foreign = memory();
  foreign.setItem(draftKeyOf('other'), JSON.stringify(draft));
  expect(holdsDraft(foreign, 'other', today)).toBe(false);
});

test('a device remembers which invitation was answered on it, until a month after closing', () => {
  const storage = memory();
  markSent(storage, token, welcome.wave.closesAt);
  expect([...storage.kept.keys()].join()).not.toContain(token);
  expect(wasSent(storage, `y${token.slice(1)}`, '2026-12-05')).toBe(false);
  expect(wasSent(storage, token, '2027-01-03')).toBe(true);
  expect(wasSent(storage, token, '2027-01-04')).toBe(false);
  expect(storage.kept.size).toBe(0);
  expect(wasSent(null, token, '2026-12-05')).toBe(false);
});

test('two drafts of one way in have keys of their own, and one draft keeps its key', () => {
  expect(newDraft(token, welcome, begun).key).not.toBe(draft.key);
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another format', JSON.stringify({ ...draft, format: 2 })],
  ['answers that are none', JSON.stringify({ ...draft, answers: [] })],
  ['a list', '[]'],
])('%s in the storage is no draft', (_, text) => {
  expect(parseDraft(text)).toBeNull();
});

test('what is sent holds answers, whole seconds of answered items and no time of day', () => {
  const answered: Draft = {
    ...draft,
    answers: { role: 'clinician', treats: 'yes', patients: { 'suitability-agreed': 4 } },
    spent: { role: 2000, 'suitability-agreed': 7600, 'client-risk': 9000 },
  };
  const text = responseBody(answered, ['suitability-agreed', 'client-risk'], 'f'.repeat(64));
  const body = JSON.parse(text);
  expect(body).toEqual({
    ticket: 'a-ticket',
    instrument: 'web-therapy-readiness',
    version: 1,
    answers: answered.answers,
    seconds: { 'suitability-agreed': 8 },
    notice: 'staff-1',
    withdrawalHash: 'f'.repeat(64),
  });
  expect(responseSchema().safeParse(body).success).toBe(true);
  expect(text).not.toMatch(/20\d\d-|\d{10}|Harbour|Northern|xxx/);
});

test('a refusal that no change of answers can mend is told apart from one that can', () => {
  const problem = (slug: string, status: number) => ({
    slug,
    status,
    title: '',
    detail: null,
    errors: [],
    id: null,
  });
  expect(endingOf(problem('already-responded', 409))).toBe('spent');
  expect(endingOf(problem('idempotency-key-reused', 422))).toBe('elsewhere');
  expect(endingOf(problem('wave-closed', 409))).toBe('closed');
  expect(endingOf(problem('wave-full', 409))).toBe('full');
  expect(endingOf(problem('result-deleted', 410))).toBe('taken');
  expect(endingOf(problem('answers-invalid', 422))).toBeUndefined();
  expect(endingOf(problem('internal', 500))).toBeUndefined();
});

test('a closing time is said as people at that place would say it, on either side of a clock change', () => {
  expect(localTime('2026-12-04T16:00:00.000Z', 'Europe/Vienna')).toBe(
    'Friday, 4 December 2026, 17:00 (Central European Standard Time)',
  );
  expect(localTime('2026-07-03T16:00:00.000Z', 'Europe/London')).toBe(
    'Friday, 3 July 2026, 17:00 (British Summer Time)',
  );
});

test('group sizes are said in words', () => {
  expect([5, 10, 19, 20, 30, 21, 99, 100].map(numberInWords)).toEqual([
    'five',
    'ten',
    'nineteen',
    'twenty',
    'thirty',
    'twenty-one',
    'ninety-nine',
    '100',
  ]);
});
