import { draftKey, emptyDraft, parseDraft } from '../../../client/features/selfAssess/draft/draft.ts';
import { createDraftStore as create, type KeptStorage } from '../../../client/survey/draft/draftStore.ts';

const createDraftStore = (storage: KeptStorage) =>
  create({ storage, key: draftKey, empty: emptyDraft, parse: parseDraft });

function memory(): NonNullable<KeptStorage> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const named = (siteName: string) => ({ ...emptyDraft, setUp: { ...emptyDraft.setUp, siteName } });

test('what was typed before a reload is there after it', () => {
  const storage = memory();
  createDraftStore(storage).update(() => named('Harbour'));
  const after = createDraftStore(storage).get();
  expect(after.draft?.setUp.siteName).toBe('Harbour');
  expect(after.draft?.revision).toBe(1);
});

test('every change gets a higher revision, whatever the change itself says', () => {
  const store = createDraftStore(memory());
  store.update((draft) => draft);
  store.update(() => ({ ...emptyDraft, revision: 0 }));
  expect(store.get().draft?.revision).toBe(2);
});

test('a full browser keeps the answers in the page and says so; room again is noticed', () => {
  const storage = memory();
  let full = true;
  const store = createDraftStore({
    ...storage,
    setItem: (key, value) => {
      if (full) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
      storage.setItem(key, value);
    },
  });
  store.update(() => named('Harbour'));
  expect(store.get()).toMatchObject({ keeping: 'full', draft: { setUp: { siteName: 'Harbour' } } });
  full = false;
  store.update((draft) => draft);
  expect(store.get().keeping).toBe('kept');
});

test('a browser that refuses storage, at once or at every call, is named as such', () => {
  const refuse = () => {
    throw new Error('access denied');
  };
  const without = createDraftStore(null);
  without.update((draft) => draft);
  expect(without.get().keeping).toBe('blocked');
  const refusing = createDraftStore({ getItem: refuse, setItem: refuse, removeItem: refuse });
  refusing.update((draft) => draft);
  expect(refusing.get().keeping).toBe('blocked');
  expect(() => refusing.clear()).not.toThrow();
});

test('a tab that sees newer answers of another tab stops overwriting them until it adopts them', () => {
  const storage = memory();
  const one = createDraftStore(storage);
  one.update(() => named('One'));
  const two = createDraftStore(storage);
  two.update((draft) => ({ ...draft, setUp: { ...draft.setUp, siteName: 'Two' } }));
  one.noticeChange(storage.getItem(draftKey));
  one.update((draft) => ({ ...draft, disagreed: ['patients'] }));
  expect(one.get().keeping).toBe('elsewhere');
  expect(parseDraft(storage.getItem(draftKey))?.setUp.siteName).toBe('Two');
  const before = one.get().epoch;
  one.adopt();
  expect(one.get()).toMatchObject({ keeping: 'kept', draft: { setUp: { siteName: 'Two' } } });
  expect(one.get().epoch).toBeGreaterThan(before);
});

test('a tab whose draft was sent by another tab does not bring it back to life', () => {
  const storage = memory();
  const store = createDraftStore(storage);
  store.update(() => named('One'));
  storage.removeItem(draftKey);
  store.noticeChange(null);
  store.update((draft) => draft);
  expect(storage.kept.size).toBe(0);
});

test('cleared means gone from the device; restoring undoes it', () => {
  const storage = memory();
  const store = createDraftStore(storage);
  store.update(() => named('One'));
  const draft = store.get().draft!;
  store.clear();
  expect(storage.kept.size).toBe(0);
  expect(store.get().draft).toBeNull();
  store.restore(draft);
  expect(createDraftStore(storage).get().draft).toEqual(draft);
});

test.each([
  ['nothing', null],
  ['no JSON', '{'],
  ['another format', JSON.stringify({ ...emptyDraft, format: 2 })],
  ['answers that are a list', JSON.stringify({ ...emptyDraft, survey: { hash: 'h', answers: [] } })],
  ['a list', '[]'],
])('%s in the storage is no draft', (_, text) => {
  expect(parseDraft(text)).toBeNull();
});
