import type { Doc } from '../../../../server/storage/collection.ts';
import { failureOf, type Thing, type Things, thing } from './thing.ts';

const ids = (docs: readonly Doc[]) => docs.map((doc) => doc._id);

/** Conflicts, compare-and-set, and what is left after a failure. */
export function writeContract(things: () => Things): void {
  test('a unique index refuses the second and names itself', async () => {
    const first = thing({ key: 'same', owner: 'o', slot: 3 });
    await things().insert(first);
    const cases: readonly (readonly [Thing, string])[] = [
      [thing({ key: 'same' }), 'key'],
      [thing({ owner: 'o', slot: 3 }), 'owner_slot'],
      [thing({ _id: first._id }), '_id'],
    ];
    for (const [doc, index] of cases) {
      expect(await failureOf(() => things().insert(doc))).toMatchObject({ name: 'Conflict', index });
    }
    await things().insert(thing({ owner: 'o', slot: 4 }));
    expect(await things().count({})).toBe(2);
  });

  test('a change can conflict too, and then changes nothing', async () => {
    await things().insert(thing({ key: 'taken' }));
    const doc = thing();
    await things().insert(doc);
    const failure = await failureOf(() =>
      things().change({ _id: doc._id }, { set: { key: 'taken', rank: 1 } }),
    );
    expect(failure).toMatchObject({ name: 'Conflict', index: 'key' });
    expect(await things().get(doc._id)).toEqual(doc);
  });

  test('a conflicting write among many at once fails alone', async () => {
    const docs = Array.from({ length: 20 }, (_, n) => thing({ key: n % 5 === 4 ? 'same' : `k${n}` }));
    const outcomes = await Promise.allSettled(docs.map((doc) => things().insert(doc)));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await things().count({})).toBe(17);
    for (const [n, doc] of docs.entries()) {
      const stored = outcomes[n]?.status === 'fulfilled';
      expect((await things().get(doc._id)) !== undefined).toBe(stored);
    }
  });

  test('insertMany goes in order and stops at a conflict: what stood before it stays', async () => {
    const docs = [thing(), thing({ key: 'twice' }), thing({ key: 'twice' }), thing()];
    expect(await failureOf(() => things().insertMany(docs))).toMatchObject({
      name: 'Conflict',
      index: 'key',
    });
    expect(ids(await things().find({}, { limit: 10 }))).toEqual(ids(docs.slice(0, 2)));
    await things().insertMany([]);
    const many = Array.from({ length: 1_200 }, () => thing());
    await things().insertMany(many);
    expect(await things().count({})).toBe(1_202);
  });

  test('compare and set: of 32 at once one wins', async () => {
    const doc = thing({ note: '' });
    await things().insert(doc);
    const attempts = Array.from({ length: 32 }, (_, n) =>
      things().change({ _id: doc._id, note: '' }, { set: { note: `winner ${n}` }, inc: { rank: 1 } }),
    );
    const won = (await Promise.all(attempts)).filter((one) => one !== undefined);
    expect(won).toHaveLength(1);
    expect(await things().get(doc._id)).toEqual(won[0]);
    expect(won[0]?.rank).toBe(doc.rank + 1);
  });

  test('32 at once for one unique key: one is stored', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 32 }, () => things().insert(thing({ key: 'one' }))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await things().count({ key: 'one' })).toBe(1);
  });

  test('adding never loses a step', async () => {
    const doc = thing({ rank: 0.5 });
    await things().insert(doc);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        things().change({ _id: doc._id }, { inc: { rank: n % 2 === 0 ? 3 : -1, slot: 0 } }),
      ),
    );
    expect((await things().get(doc._id))?.rank).toBe(40.5);
    const far = await things().change({ _id: doc._id }, { set: { rank: 2 ** 31 } });
    expect((await things().change({ _id: doc._id }, { inc: { rank: 2 ** 31 } }))?.rank).toBe(
      (far?.rank ?? 0) * 2,
    );
  });

  test('a change takes the first match in the order asked for, and a match of nothing is undefined', async () => {
    await things().insertMany([1, 3, 2].map((rank) => thing({ group: 'queue', rank })));
    const sort = { by: 'rank', order: 'descending' } as const;
    const take = () =>
      things().change({ group: 'queue', rank: { lt: 100 } }, { inc: { rank: 100 } }, { sort });
    expect([await take(), await take(), await take(), await take()].map((one) => one?.rank)).toEqual([
      103,
      102,
      101,
      undefined,
    ]);
  });

  test('what cannot be set is refused, and nothing changes', async () => {
    const doc = thing({ part: { name: 'n', size: 1 } });
    await things().insert(doc);
    const changes: readonly object[] = [
      { set: { _id: 'other' } },
      { set: { surprise: 1 } },
      { set: { outbox: [] } },
      { set: { rank: '5' } },
      { set: { rank: null } },
      { set: { note: undefined } },
      { set: { 'part.name': 'x' } },
      { set: { part: { name: 'x' } } },
      { set: { part: { $set: 1 } } },
      { set: { extra: { $inc: 1 } } },
      { set: { $inc: { rank: 1 } } },
      { inc: { note: 1 } },
      { inc: { rank: '1' } },
      { inc: { rank: Number.NaN } },
      { inc: { surprise: 1 } },
      { set: { rank: 1 }, inc: { rank: 1 } },
    ];
    for (const change of changes) {
      const failure = await failureOf(() => things().change({ _id: doc._id }, change));
      expect({ change, failure }).toMatchObject({ failure: { name: 'RefusedDocument' } });
    }
    expect(await things().get(doc._id)).toEqual(doc);
  });

  test('an empty change changes nothing and still compares', async () => {
    const doc = thing();
    await things().insert(doc);
    expect(await things().change({ _id: doc._id }, {})).toEqual(doc);
    expect(await things().change({ _id: 'nobody' }, {})).toBeUndefined();
  });

  test('remove says how many, and removes no others', async () => {
    await things().insertMany([1, 2, 3, 4].map((rank) => thing({ rank, group: rank > 2 ? 'a' : 'b' })));
    expect(await things().remove({ rank: { lte: 3 }, group: 'a' })).toBe(1);
    expect(await things().remove({ rank: { lte: 3 }, group: 'a' })).toBe(0);
    expect((await things().find({}, { limit: 9 })).map((one) => one.rank)).toEqual([1, 2, 4]);
  });
}
