import type { Outcome } from '../../../client/api/call.ts';
import type { Checklist } from '../../../client/api/checklist.ts';
import { createChecklistStore } from '../../../client/features/sites/checklist/checklistStore.ts';

const first: Checklist = {
  instrument: { id: 'web-therapy-protocols', version: 1, title: 'Protocols' },
  revision: 1,
  answers: { a: 2, b: 1 },
  answered: 2,
  of: 16,
  carriedFrom: null,
  accountable: { id: 'p1', name: 'Ada' },
  savedBy: { id: 'p1', name: 'Ada' },
  savedAt: '2026-12-01T09:00:00.000Z',
  frozen: false,
};

const refused = (
  slug: string,
  status: number,
  errors: { pointer: string; detail: string }[] = [],
): Outcome<never> => ({
  kind: 'refused',
  problem: { slug, title: slug, status, detail: null, errors, id: null },
  retryAfterSeconds: null,
});

/** A server that keeps one checklist as the real one does. */
function serverWith(start: Checklist) {
  const server = { now: start, away: false, saves: 0, invalid: null as string | null };
  const answer = (): Outcome<Checklist> => ({ kind: 'answer', status: 200, body: server.now });
  return {
    server,
    somebodyElse: (answers: Checklist['answers']) => {
      server.now = {
        ...server.now,
        revision: server.now.revision + 1,
        answers,
        savedBy: { id: 'p2', name: 'Bo' },
      };
    },
    load: async () => (server.away ? ({ kind: 'unreachable' } as const) : answer()),
    save: async (revision: number, answers: Checklist['answers']) => {
      server.saves += 1;
      if (server.away) return { kind: 'unreachable' } as const;
      if (server.invalid !== null)
        return refused('answers-invalid', 422, [
          { pointer: `/answers/${server.invalid}`, detail: 'is missing' },
        ]);
      if (revision !== server.now.revision) return refused('edit-conflict', 409);
      server.now = { ...server.now, revision: revision + 1, answers, carriedFrom: null };
      return answer();
    },
  };
}

test('a change is saved on the revision that was loaded, the next one on what came back', async () => {
  const { server, load, save } = serverWith(first);
  const store = createChecklistStore(first, { load, save });
  store.edit({ a: 0, b: 1 });
  expect(store.get().saving).toBe('unsaved');
  await store.flush();
  store.edit({ a: 0, b: 0 });
  await store.flush();
  expect(store.get().saving).toBe('saved');
  expect(server.now).toMatchObject({ revision: 3, answers: { a: 0, b: 0 } });
});

test('what somebody else saved meanwhile is joined with mine and saved; nobody is asked where nothing collides', async () => {
  const { server, somebodyElse, load, save } = serverWith(first);
  const store = createChecklistStore(first, { load, save });
  somebodyElse({ a: 2, b: 0 });
  store.edit({ a: 1, b: 1 });
  await store.flush();
  expect(server.now.answers).toEqual({ a: 1, b: 0 });
  expect(store.get()).toMatchObject({
    saving: 'saved',
    answers: { a: 1, b: 0 },
    conflict: { by: { name: 'Bo' }, collisions: [] },
  });
  expect(store.get().epoch).toBeGreaterThan(0);
});

test('where both changed the same answer theirs stands until I put mine in its place', async () => {
  const { server, somebodyElse, load, save } = serverWith(first);
  const store = createChecklistStore(first, { load, save });
  somebodyElse({ a: 0, b: 1 });
  store.edit({ a: 1, b: 1 });
  await store.flush();
  expect(server.now.answers).toEqual({ a: 0, b: 1 });
  expect(store.get().conflict?.collisions).toEqual([{ name: 'a', mine: 1, theirs: 0 }]);
  store.takeMine('a');
  await store.flush();
  expect(server.now.answers).toEqual({ a: 1, b: 1 });
  expect(store.get()).toMatchObject({ conflict: null, saving: 'saved' });
});

test('while the server is away nothing is lost, and one request goes out at a time', async () => {
  const { server, load, save } = serverWith(first);
  const store = createChecklistStore(first, { load, save });
  server.away = true;
  store.edit({ a: 1, b: 1 });
  await Promise.all([store.flush(), store.flush()]);
  expect(server.saves).toBe(1);
  expect(store.get()).toMatchObject({ saving: 'offline', answers: { a: 1, b: 1 } });
  server.away = false;
  await store.flush();
  expect(server.now.answers).toEqual({ a: 1, b: 1 });
});

test('whoever is signed out meanwhile keeps what was entered, and it is saved after signing in again', async () => {
  const { server, load, save } = serverWith(first);
  let signedIn = false;
  const store = createChecklistStore(first, {
    load,
    save: async (revision, answers) => (signedIn ? save(revision, answers) : refused('not-signed-in', 401)),
  });
  store.edit({ a: 1, b: 1 });
  await store.flush();
  expect(store.get()).toMatchObject({ saving: 'signedOut', answers: { a: 1, b: 1 } });
  signedIn = true;
  await store.flush();
  expect(server.now.answers).toEqual({ a: 1, b: 1 });
});

test('a finding of the server stands at its question until the next save', async () => {
  const { server, load, save } = serverWith(first);
  const store = createChecklistStore(first, { load, save });
  server.invalid = 'a-reason';
  store.edit({ a: 'na', b: 1 });
  await store.flush();
  expect(store.get().saving).toBe('faulty');
  expect([...store.get().faults]).toEqual([['a-reason', 'is missing']]);
  server.invalid = null;
  store.edit({ a: 'na', 'a-reason': 'no platform', b: 1 });
  await store.flush();
  expect(store.get()).toMatchObject({ saving: 'saved' });
  expect(store.get().faults.size).toBe(0);
});

test('answers of an earlier wave count as not saved', () => {
  const carried = { ...first, revision: 0, carriedFrom: { wave: 'w', number: 1 } };
  expect(createChecklistStore(carried, serverWith(carried)).get().saving).toBe('unsaved');
});
