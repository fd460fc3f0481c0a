import type { Json } from '../../../../server/storage/collection.ts';
import { failureOf, type Thing, type Things, thing } from './thing.ts';

/** What comes out is what went in, and what does not fit does not go in. */
export function documentContract(things: () => Things): void {
  const faithful: Readonly<Record<string, Json>> = {
    null: null,
    'an empty object': {},
    'an empty list': [],
    'empty things inside things': { a: {}, b: [], c: [{}, [], null], d: '' },
    'nulls in a list': [null, 1, null],
    'text that looks like a number, and numbers as they are': [
      '5',
      5,
      5.5,
      -0.1,
      1e300,
      5e-324,
      2 ** 53,
      -(2 ** 40),
    ],
    'true and 1 kept apart': [true, 1, false, 0, 'true'],
    'text that looks like a date or an id': ['2026-01-15T00:00:00.000Z', '507f1f77bcf86cd799439011'],
    'astral characters, combining marks, right-to-left text': { '🧭 ключ': '👩🏽‍⚕️ é é مرحبا 𝒳' },
    'a NUL and other control characters': 'a\0b\u0001\u001f\u007f\u2028',
    'keys that mean something elsewhere': {
      length: 1,
      toString: 'x',
      _id: 'inner',
      id: 7,
      outbox: [1],
      type: 'String',
    },
  };
  for (const [what, extra] of Object.entries(faithful)) {
    test(`keeps ${what}`, async () => {
      const doc = thing({ extra });
      await things().insert(doc);
      expect(await things().get(doc._id)).toEqual(doc);
      expect(await things().change({ _id: doc._id }, { set: { extra: { again: extra } } })).toEqual({
        ...doc,
        extra: { again: extra },
      });
      expect(await things().get(doc._id)).toEqual({ ...doc, extra: { again: extra } });
    });
  }

  test('keeps text in declared fields letter by letter', async () => {
    const doc = thing({ note: ' Grüße\n"\'\\ 𝒳 $where ', part: { name: '', size: null }, key: 'É É' });
    await things().insert(doc);
    expect(await things().findOne({ key: 'É É' })).toEqual(doc);
  });

  test('takes a document of one megabyte', async () => {
    const doc = thing({
      extra: { long: 'ü🙂x'.repeat(131_072), many: Array.from({ length: 50_000 }, (_, n) => n) },
    });
    await things().insert(doc);
    expect(await things().get(doc._id)).toEqual(doc);
  });

  test('gives copies: neither side sees what the other does to its object afterwards', async () => {
    const extra = { list: [1] };
    const doc = thing({ extra });
    await things().insert(doc);
    extra.list.push(2);
    const read = (await things().get(doc._id)) as unknown as { extra: { list: number[] } };
    expect(read.extra).toEqual({ list: [1] });
    read.extra.list.push(3);
    expect((await things().get(doc._id))?.extra).toEqual({ list: [1] });
  });

  const deep = (levels: number): Json => (levels === 0 ? 0 : [deep(levels - 1)]);
  const bad: Readonly<Record<string, unknown>> = {
    'an unknown key': { ...thing(), surprise: 1 },
    'an unknown key within a record': { ...thing(), part: { name: 'n', size: 1, surprise: 1 } },
    'an outbox of its own': { ...thing(), outbox: [] },
    'a version key': { ...thing(), __v: 0 },
    'a missing key': { ...thing(), note: undefined },
    'an absent key': (({ note, ...rest }) => rest)(thing()),
    'a missing key within a record': { ...thing(), part: { name: 'n' } },
    'a number as text': { ...thing(), rank: '5' },
    'text as a number': { ...thing(), key: 5 },
    'a number for true': { ...thing(), flag: 1 },
    'null where there must be a value': { ...thing(), rank: null },
    'a list for a record': { ...thing(), part: [] },
    'text for a record': { ...thing(), part: 'x' },
    NaN: { ...thing(), rank: Number.NaN },
    'an infinity inside': { ...thing(), extra: [Number.POSITIVE_INFINITY] },
    undefined: { ...thing(), extra: undefined },
    'undefined inside': { ...thing(), extra: { a: undefined } },
    'a hole in a list': { ...thing(), extra: new Array(2) },
    'a date': { ...thing(), extra: new Date(0) },
    'a big integer': { ...thing(), extra: 5n },
    bytes: { ...thing(), extra: new Uint8Array(2) },
    'a map': { ...thing(), extra: new Map() },
    'an object that turns itself into something else': { ...thing(), extra: { toJSON: () => 1 } },
    'a lone surrogate': { ...thing(), extra: ['ok \ud800'] },
    'a lone surrogate in a declared field': { ...thing(), note: '\udc00' },
    'a NUL in a declared field': { ...thing(), note: 'a\0b' },
    'a key with a dollar': { ...thing(), extra: { $set: 1 } },
    'a key with a dot': { ...thing(), extra: { 'a.b': 1 } },
    'an empty key': { ...thing(), extra: { '': 1 } },
    'a key that reaches the prototype': { ...thing(), extra: JSON.parse('{"__proto__":{"x":1}}') },
    'a sort key beyond ASCII': { ...thing(), sortKey: 'é' },
    'an id that is no text': { ...thing(), _id: 5 },
    'an empty id': { ...thing(), _id: '' },
    'nesting without end': { ...thing(), extra: deep(60) },
    'more than two megabytes': { ...thing(), extra: 'x'.repeat(2 ** 21) },
    'nothing at all': null,
    'a list': [],
  };
  for (const [what, doc] of Object.entries(bad)) {
    test(`refuses ${what}, and stores nothing`, async () => {
      expect(await failureOf(() => things().insert(doc as Thing))).toMatchObject({ name: 'RefusedDocument' });
      const many = [thing(), doc as Thing];
      expect(await failureOf(() => things().insertMany(many))).toMatchObject({ name: 'RefusedDocument' });
      expect(await things().count({})).toBe(0);
    });
  }
}
