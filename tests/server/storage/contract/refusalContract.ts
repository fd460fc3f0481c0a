import type { FindOptions, Where } from '../../../../server/storage/collection.ts';
import { failureOf, type Thing, type Things, thing } from './thing.ts';

const refused: Readonly<Record<string, unknown>> = {
  'no object': null,
  text: 'rank',
  'a list': [{ key: 'k' }],
  'an unknown field': { surprise: 1 },
  'an unknown field beside a known one': { key: 'k', surprise: 1 },
  'a path into a record': { 'part.name': 'n' },
  'a record': { key: 'k', part: { name: 'n', size: 1 } },
  'a record by null': { key: 'k', part: null },
  JSON: { key: 'k', extra: 1 },
  'the outbox': { key: 'k', outbox: null },
  'a MongoDB operator as a condition': { key: { $gt: '' } },
  'a MongoDB operator that equals': { key: { $eq: 'k' } },
  'a MongoDB operator as a field': { $where: 'true' },
  'a MongoDB disjunction': { $or: [{ key: 'k' }] },
  'an expression': { $expr: { $eq: [1, 1] } },
  'a pattern': { key: /k/ },
  undefined: { key: undefined },
  'undefined beside a served condition': { key: 'k', note: undefined },
  'undefined as a bound': { rank: { gt: undefined } },
  'an empty condition': { rank: {} },
  'an unknown condition': { rank: { near: 5 } },
  'a one-of with a range': { rank: { in: [1], gt: 0 } },
  'a one-of without a list': { rank: { in: 5 } },
  'a one-of with another type in it': { rank: { in: [1, '2'] } },
  'a one-of with undefined in it': { key: { in: [undefined] } },
  'a one-of without end': { rank: { in: Array.from({ length: 1_001 }, (_, n) => n) } },
  'two lower bounds': { rank: { gt: 1, gte: 1 } },
  'a list as a value': { key: ['k'] },
  'a number for text': { key: 5 },
  'text for a number': { rank: '5' },
  'a number for true': { group: 'g', flag: 1 },
  NaN: { rank: Number.NaN },
  'a bound that is null': { rank: { gt: null } },
  'null where none can be': { key: null },
  'a range over text without an order': { key: { gt: 'a' } },
  'a range over an ordered text beyond ASCII': { group: 'g', flag: true, sortKey: { gt: 'é' } },
  'a lone surrogate': { key: '\ud800' },
  NUL: { key: 'a\0' },
  'a field without an index': { note: 'x' },
  'the tail of an index': { flag: true },
  'a range beside a served condition': { key: 'k', slot: { gt: 1 } },
  'a one-of beside a served condition': { key: 'k', slot: { in: [1] } },
  'a gap in the index': { group: 'g', sortKey: { gt: 'a' } },
  'a prototype': Object.create({ key: 'k' }),
};

/** Whatever the engines could understand differently is refused by both, by every method, at once. */
export function refusalContract(things: () => Things): void {
  for (const [what, given] of Object.entries(refused)) {
    test(`every method refuses ${what}`, async () => {
      await things().insert(thing({ key: 'k' }));
      const where = given as Where<Thing>;
      const methods: Readonly<Record<string, () => unknown>> = {
        findOne: () => things().findOne(where),
        find: () => things().find(where, { limit: 1 }),
        stream: async () => {
          for await (const _ of things().stream(where)) break;
        },
        count: () => things().count(where),
        change: () => things().change(where, { set: { note: 'hit' } }),
        remove: () => things().remove(where),
      };
      for (const [method, act] of Object.entries(methods)) {
        expect({ method, failure: await failureOf(act) }).toMatchObject({
          failure: { name: 'RefusedQuery' },
        });
      }
      expect(await things().count({ key: 'k' })).toBe(1);
    });
  }

  test('what cannot be an id is nobody: a part of it least of all', async () => {
    await things().insert(thing({ _id: 'a' }));
    const ids = [
      '',
      'a\0',
      'a\0b',
      '\ud800',
      'x'.repeat(201),
      5,
      null,
      undefined,
      { $gt: '' },
      ['a'],
    ] as readonly string[];
    for (const id of ids) expect(await things().get(id)).toBeUndefined();
  });

  test('a write without any condition is refused', async () => {
    await things().insert(thing());
    expect(await failureOf(() => things().remove({}))).toMatchObject({ name: 'RefusedQuery' });
    expect(await failureOf(() => things().change({}, { inc: { rank: 1 } }))).toMatchObject({
      name: 'RefusedQuery',
    });
    expect(await things().count({})).toBe(1);
  });

  const options: Readonly<Record<string, unknown>> = {
    'text without an order': { limit: 1, sort: { by: 'note', order: 'ascending' } },
    'an unknown field': { limit: 1, sort: { by: 'surprise', order: 'ascending' } },
    'a field that the index does not serve next': { limit: 1, sort: { by: 'slot', order: 'ascending' } },
    'an order that does not exist': { limit: 1, sort: { by: '_id', order: 'sideways' } },
    'no limit': {},
    'a limit of nothing': { limit: 0 },
    'a limit as text': { limit: '5' },
    'a limit without end': { limit: Number.POSITIVE_INFINITY },
  };
  for (const [what, given] of Object.entries(options)) {
    test(`find refuses to sort or limit by ${what}`, async () => {
      const find = () => things().find({ group: 'g' }, given as FindOptions<Thing>);
      expect(await failureOf(find)).toMatchObject({ name: 'RefusedQuery' });
    });
  }
}
