import { type Draft, emptyDraft } from '../../../client/features/selfAssess/draft/draft.ts';
import { readSetUp } from '../../../client/features/selfAssess/draft/readSetUp.ts';
import { requestBody } from '../../../client/features/selfAssess/draft/requestBody.ts';
import { invisibleNames } from '../../support/invisibleNames.ts';

const fixed = { role: 'manager', treats: 'yes' };
const part = (instrument: string, answers: Record<string, unknown>) => ({
  instrument,
  version: 1,
  hash: 'h',
  answers,
});
const complete: Draft = {
  ...emptyDraft,
  setUp: {
    siteName: '  Harbour ',
    stage: 'pilot',
    programme: 'MindSteps',
    programmeOpen: false,
    mode: 'one-person',
    participants: '',
    parts: 'both',
  },
  survey: part('web-therapy-readiness', { role: 'it', treats: 'no' }),
  checklist: part('web-therapy-protocols', { 'privacy-notice': 2 }),
  disagreed: ['patients'],
};
const bodyOf = (draft: Draft) => JSON.parse(requestBody(draft, 'secret', fixed)!);

test('both instruments travel in one body', () => {
  expect(bodyOf(complete)).toEqual({
    secret: 'secret',
    site: { name: 'Harbour', stage: 'pilot', programme: 'MindSteps' },
    mode: { kind: 'one-person' },
    survey: { instrument: 'web-therapy-readiness', version: 1, answers: { role: 'it', treats: 'no' } },
    checklist: { instrument: 'web-therapy-protocols', version: 1, answers: { 'privacy-notice': 2 } },
  });
});

test('a team gives the fixed routing answers, its number, and where it could not agree', () => {
  const setUp = { ...complete.setUp, mode: 'consensus', participants: ' 6 ' } as const;
  const body = bodyOf({ ...complete, setUp });
  expect(body.mode).toEqual({ kind: 'consensus', participants: 6, disagreed: ['patients'] });
  expect(body.survey.answers).toEqual(fixed);
});

test('what was answered but then left out in the set-up is not sent', () => {
  const consensus = { ...complete.setUp, mode: 'consensus', participants: '6', parts: 'checklist' } as const;
  const body = bodyOf({ ...complete, setUp: consensus });
  expect(body.survey).toBeNull();
  expect(body.mode.disagreed).toEqual([]);
});

test('a programme that is not chosen is null, whatever was typed before', () => {
  const setUp = { ...complete.setUp, programmeOpen: true };
  expect(bodyOf({ ...complete, setUp }).site.programme).toBeNull();
});

test('an incomplete set-up gives no body and names every fault in the order of the page', () => {
  expect(requestBody(emptyDraft, 's', fixed)).toBeUndefined();
  expect(readSetUp(emptyDraft.setUp)).toEqual({
    ok: false,
    faults: ['siteName', 'stage', 'programme', 'mode', 'parts'],
  });
});

test.each(['', '1', '501', '2.5', 'six', '-3'])('"%s" is no number of people', (participants) => {
  const setUp = { ...complete.setUp, mode: 'consensus', participants } as const;
  expect(readSetUp(setUp)).toEqual({ ok: false, faults: ['participants'] });
});

test('a name that cannot be seen is missing, and one with a joiner in it is not', () => {
  const read = (siteName: string, programme: string) => readSetUp({ ...complete.setUp, siteName, programme });
  for (const name of invisibleNames)
    expect(read(name, name)).toEqual({ ok: false, faults: ['siteName', 'programme'] });
  for (const name of ['می\u200cخواهم', '👩\u200d⚕️', '-', 'x']) expect(read(name, name).ok).toBe(true);
});
