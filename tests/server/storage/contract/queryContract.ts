import type { Where } from '../../../../server/storage/collection.ts';
import { type Thing, type Things, thing } from './thing.ts';

/** Conditions, orders, pages. */
export function queryContract(things: () => Things): void {
  const ranks = async (where: Where<Thing>) =>
    (await things().find(where, { limit: 100 })).map((one) => one.rank).sort((a, b) => a - b);

  test('each bound of a range includes or excludes exactly its own value', async () => {
    await things().insertMany([-1, 0, 0.5, 1, 2, 10].map((rank) => thing({ rank })));
    expect(await ranks({ rank: { gt: 0 } })).toEqual([0.5, 1, 2, 10]);
    expect(await ranks({ rank: { gte: 0 } })).toEqual([0, 0.5, 1, 2, 10]);
    expect(await ranks({ rank: { lt: 1 } })).toEqual([-1, 0, 0.5]);
    expect(await ranks({ rank: { lte: 1 } })).toEqual([-1, 0, 0.5, 1]);
    expect(await ranks({ rank: { gt: 0, lte: 2 } })).toEqual([0.5, 1, 2]);
    expect(await ranks({ rank: { gte: 3, lt: 3 } })).toEqual([]);
    expect(await things().count({ rank: { gte: 1 } })).toBe(3);
    expect(await things().remove({ rank: { gt: 1, lt: 10 } })).toBe(1);
  });

  test('equality, one-of and further equalities on declared fields, null and booleans among them', async () => {
    await things().insertMany([
      thing({ rank: 1, group: 'a', flag: true, note: null }),
      thing({ rank: 2, group: 'a', flag: false, note: 'x' }),
      thing({ rank: 3, group: 'b', flag: true, note: 'null' }),
      thing({ rank: 4, group: 'A', flag: true, note: '' }),
    ]);
    expect(await ranks({ group: 'a' })).toEqual([1, 2]);
    expect(await ranks({ group: 'a', flag: true })).toEqual([1]);
    expect(await ranks({ group: 'a', note: null })).toEqual([1]);
    expect(await ranks({ rank: { gte: 0 }, flag: true, note: '' })).toEqual([4]);
    expect(await ranks({ group: { in: ['b', 'A', 'none'] } })).toEqual([3, 4]);
    expect(await ranks({ rank: { in: [2, 4] }, group: 'a' })).toEqual([2]);
    expect(await ranks({ group: { in: [] } })).toEqual([]);
    expect(await ranks({ group: 'a', flag: { in: [true, false] } })).toEqual([1, 2]);
    expect(await things().findOne({ key: 'nobody' })).toBeUndefined();
    expect(await things().get('nobody')).toBeUndefined();
    expect(await ranks({ group: '$a' })).toEqual([]);
  });

  test('text is compared byte by byte, never by a collation', async () => {
    const words = ['Z', 'a', '\u00e9', 'e\u0301', 'A ', 'A'];
    await things().insertMany(words.map((group, rank) => thing({ group, rank })));
    for (const [rank, group] of words.entries()) expect(await ranks({ group })).toEqual([rank]);
    await things().insertMany(
      ['B', 'a', 'C', '~', ' '].map((sortKey) => thing({ group: 's', flag: true, sortKey })),
    );
    const sorted = await things().find(
      { group: 's', flag: true },
      { limit: 9, sort: { by: 'sortKey', order: 'ascending' } },
    );
    expect(sorted.map((one) => one.sortKey)).toEqual([' ', 'B', 'C', 'a', '~']);
    expect(await things().count({ group: 's', flag: true, sortKey: { gt: 'B', lt: 'a' } })).toBe(1);
  });

  for (const order of ['ascending', 'descending'] as const) {
    test(`pages in ${order} order lose and repeat nothing where values tie`, async () => {
      const docs = Array.from({ length: 57 }, (_, n) => thing({ group: 'p', rank: n % 4 }));
      await things().insertMany([...docs].reverse());
      await things().insertMany([thing({ group: 'o', rank: 1 }), thing({ group: 'q', rank: 1 })]);
      const seen: Thing[] = [];
      let after: Thing | undefined;
      do {
        const sort = { by: 'rank', order } as const;
        const page: readonly Thing[] = await things().find(
          { group: 'p' },
          { sort, limit: 7, ...(after === undefined ? {} : { after }) },
        );
        seen.push(...page);
        after = page.at(-1);
      } while (after !== undefined);
      const sign = order === 'ascending' ? 1 : -1;
      const expected = [...docs].sort((a, b) => sign * (a.rank - b.rank || (a._id < b._id ? -1 : 1)));
      expect(seen).toEqual(expected);
      const byId = await things().find({ group: 'p' }, { limit: 99, sort: { by: '_id', order } });
      expect(byId.map((one) => one._id)).toEqual(
        expected.map((one) => one._id).sort((a, b) => (a < b ? -sign : sign)),
      );
    });
  }

  test('a stream gives everything once while others write', async () => {
    const docs = Array.from({ length: 450 }, (_, n) => thing({ _id: `m${String(n * 2).padStart(5, '0')}` }));
    await things().insertMany(docs);
    const seen: string[] = [];
    for await (const one of things().stream({})) {
      if (seen.length % 50 === 0) {
        await things().insert(thing({ _id: `a${seen.length}` }));
        await things().change({ _id: one._id }, { set: { note: 'seen' } });
        await things().remove({ _id: `m${String(2 * (seen.length + 300)).padStart(5, '0')}` });
      }
      seen.push(one._id);
    }
    expect(new Set(seen).size).toBe(seen.length);
    const removed = new Set([300, 350, 400].map((n) => `m${String(n * 2).padStart(5, '0')}`));
    expect(seen).toEqual(docs.map((doc) => doc._id).filter((id) => !removed.has(id)));
  });
}
