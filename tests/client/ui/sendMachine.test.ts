import type { Outcome } from '../../../client/api/call.ts';
import { readProblem } from '../../../client/api/problem.ts';
import type { Stored } from '../../../client/api/selfAssessments.ts';
import { nextSendState, type SendState } from '../../../client/ui/send/sendMachine.ts';

const stored = { id: 'x', expiresOn: '2026-12-22' };
const answer: Outcome<Stored> = { kind: 'answer', status: 201, body: stored };
const unreachable: Outcome<Stored> = { kind: 'unreachable' };
const refused = (status: number, retryAfterSeconds: number | null = null): Outcome<Stored> => ({
  kind: 'refused',
  problem: readProblem(status, { type: '/problems/some' }),
  retryAfterSeconds,
});
const first: SendState<Stored> = { kind: 'sending', attempt: 1 };
const end = (outcome: Outcome<Stored>, from: SendState<Stored> = first) =>
  nextSendState(from, { type: 'ended', outcome });

test('an answer ends it', () => {
  expect(end(answer)).toEqual({ kind: 'stored', stored });
});

test('without a network nothing is attempted', () => {
  expect(nextSendState({ kind: 'idle' }, { type: 'start', online: false })).toEqual({
    kind: 'paused',
    cause: 'offline',
  });
});

test('a lost connection is tried again, each time after a longer wait, and then left to the person', () => {
  const waits: number[] = [];
  let state: SendState<Stored> = first;
  while (state.kind === 'sending') {
    state = end(unreachable, state);
    if (state.kind !== 'waiting') break;
    waits.push(state.seconds);
    state = nextSendState(state, { type: 'waited', online: true });
  }
  expect(waits).toEqual([2, 4, 8, 15, 30, 60]);
  expect(state).toEqual({ kind: 'paused', cause: 'unreachable' });
  expect(nextSendState(state, { type: 'start', online: true })).toEqual(first);
});

test('Retry-After is respected, within reason, and never shortens our own wait', () => {
  expect(end(refused(503, 10))).toMatchObject({ kind: 'waiting', cause: 'busy', seconds: 10 });
  expect(end(refused(429, 99_999))).toMatchObject({ kind: 'waiting', seconds: 300 });
  expect(end(refused(503, 0))).toMatchObject({ kind: 'waiting', seconds: 2 });
});

test.each([
  [422, 'mend'],
  [409, 'mend'],
  [413, 'mend'],
  [410, 'gone'],
  [500, 'broken'],
] as const)('%s means %s and is not tried again by itself', (status, refusal) => {
  expect(end(refused(status))).toMatchObject({ kind: 'refused', refusal });
});

test('going offline while waiting pauses instead of failing again', () => {
  const waiting = end(unreachable);
  expect(nextSendState(waiting, { type: 'waited', online: false })).toEqual({
    kind: 'paused',
    cause: 'offline',
  });
});

test('neither a second start nor a late answer disturbs what is running or done', () => {
  expect(nextSendState(first, { type: 'start', online: true })).toBe(first);
  const done = end(answer);
  expect(nextSendState(done, { type: 'start', online: true })).toBe(done);
  expect(end(unreachable, done)).toBe(done);
});
