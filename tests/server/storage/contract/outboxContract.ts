import type { EventDraft } from '../../../../server/storage/collection.ts';
import { failureOf, type Things, thing } from './thing.ts';

const event = (type: string, n = 0): EventDraft => ({ type, body: { n, what: [null, {}] } });

/** Events are written with the change that they tell of, or neither is. */
export function outboxContract(things: () => Things): void {
  const drafts = async (doc: string) => {
    const waiting = (await things().pending(100)).find((one) => one.doc === doc);
    return waiting?.events.map(({ type, body }) => ({ type, body }));
  };

  test('events wait with their document, in order, and readers of the document do not see them', async () => {
    const doc = thing();
    await things().insert(doc, [event('thing.made', 1), event('thing.named', 2)]);
    await things().insert(thing());
    const changed = await things().change(
      { _id: doc._id },
      { set: { note: 'n' } },
      { events: [event('thing.noted', 3)] },
    );
    expect(changed).toEqual({ ...doc, note: 'n' });
    expect(await things().get(doc._id)).toEqual(changed);
    expect(await things().find({ key: doc.key }, { limit: 1 })).toEqual([changed]);
    expect(await things().findOne({ key: doc.key })).toEqual(changed);
    expect(await drafts(doc._id)).toEqual([
      event('thing.made', 1),
      event('thing.named', 2),
      event('thing.noted', 3),
    ]);
    expect(await things().pending(10)).toHaveLength(1);
  });

  test('an event can be written without another change', async () => {
    const doc = thing();
    await things().insert(doc);
    expect(await things().change({ _id: doc._id }, {}, { events: [event('thing.seen')] })).toEqual(doc);
    expect(await drafts(doc._id)).toEqual([event('thing.seen')]);
  });

  test('settling forgets the events moved, keeps newer ones, and may be repeated', async () => {
    const doc = thing();
    await things().insert(doc, [event('thing.made'), event('thing.named')]);
    const moved = (await things().pending(1))[0]?.events.map(({ id }) => id) ?? [];
    expect(new Set(moved).size).toBe(2);
    await things().change({ _id: doc._id }, {}, { events: [event('thing.later')] });
    await things().settle(doc._id, moved);
    await things().settle(doc._id, moved);
    expect(await drafts(doc._id)).toEqual([event('thing.later')]);
    const rest = (await things().pending(1))[0]?.events.map(({ id }) => id) ?? [];
    await things().settle(doc._id, rest);
    expect(await things().pending(10)).toEqual([]);
    await things().settle('nobody', rest);
    expect(await things().get(doc._id)).toEqual(doc);
  });

  test('only what has no event waiting is removed as settled, and what waits can be asked for by a condition', async () => {
    const [full, empty, other] = [thing({ group: 'x' }), thing({ group: 'x' }), thing({ group: 'y' })];
    await things().insert(full, [event('thing.made')]);
    await things().insert(empty);
    await things().insert(other, [event('thing.made')]);
    expect(await things().removeSettled({ group: 'x' })).toBe(1);
    expect(await things().get(empty._id)).toBeUndefined();
    const waiting = await things().pending(10, { group: 'x' });
    expect(waiting.map((one) => one.doc)).toEqual([full._id]);
    const moved = thing();
    await things().insert(moved, waiting[0]!.events);
    expect((await things().pending(10, { _id: moved._id }))[0]?.events).toEqual(waiting[0]!.events);
    await things().settle(
      full._id,
      waiting[0]!.events.map(({ id }) => id),
    );
    expect(await things().removeSettled({ group: 'x' })).toBe(1);
    expect(await things().count({ group: 'x' })).toBe(0);
    expect(await things().removeSettled({ group: 'y' })).toBe(0);
    await things().remove({ group: 'y' });
  });

  test('a write that fails leaves no event, and one that matches nothing neither', async () => {
    const doc = thing({ key: 'taken' });
    await things().insert(doc);
    await failureOf(() => things().insert(thing({ key: 'taken' }), [event('thing.made')]));
    await things().change(
      { _id: doc._id, note: 'no' },
      { set: { note: 'n' } },
      { events: [event('thing.noted')] },
    );
    const other = thing();
    await things().insert(other);
    const conflict = things().change(
      { _id: other._id },
      { set: { key: 'taken' } },
      { events: [event('thing.named')] },
    );
    expect(await failureOf(() => conflict)).toMatchObject({ name: 'Conflict' });
    expect(await things().pending(10)).toEqual([]);
  });

  test('20 changes at once keep all their events', async () => {
    const doc = thing({ rank: 0 });
    await things().insert(doc);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        things().change({ _id: doc._id }, { inc: { rank: 1 } }, { events: [event('thing.grown', n)] }),
      ),
    );
    expect((await things().get(doc._id))?.rank).toBe(20);
    const numbers = (await drafts(doc._id))?.map(({ body }) => body['n']);
    expect(new Set(numbers).size).toBe(20);
  });

  test('an event that is not one is refused with its document', async () => {
    const bad = [
      { type: 'made', body: {} },
      { type: 'thing.made', body: null },
      { type: 'thing.made', body: { $set: 1 } },
    ];
    for (const one of bad) {
      const failure = await failureOf(() => things().insert(thing(), [one as unknown as EventDraft]));
      expect(failure).toMatchObject({ name: 'RefusedDocument' });
    }
    expect(await things().count({})).toBe(0);
  });
}
