import { mergeAnswers } from '../../../client/features/sites/checklist/mergeAnswers.ts';
import { seededRandom } from '../../support/seededRandom.ts';

const base = { a: 2, b: 1, c: 'note' };

test('changes to different answers are both kept', () => {
  expect(mergeAnswers(base, { ...base, a: 0 }, { ...base, b: 2 })).toEqual({
    answers: { a: 0, b: 2, c: 'note' },
    collisions: [],
    kept: ['a'],
  });
});

test('where both changed the same answer, theirs stands and mine is named', () => {
  const merged = mergeAnswers(base, { ...base, a: 0 }, { ...base, a: 1 });
  expect(merged.answers).toEqual({ a: 1, b: 1, c: 'note' });
  expect(merged.collisions).toEqual([{ name: 'a', mine: 0, theirs: 1 }]);
});

test('the same change by both is no collision', () => {
  expect(mergeAnswers(base, { ...base, a: 0 }, { ...base, a: 0 }).collisions).toEqual([]);
});

test('an answer that one of us removed stays removed; removed here and changed there is a collision', () => {
  const { c: _, ...without } = base;
  expect(mergeAnswers(base, without, base).answers).toEqual(without);
  expect(mergeAnswers(base, base, without).answers).toEqual(without);
  expect(mergeAnswers(base, without, { ...base, c: 'other' })).toMatchObject({
    answers: { c: 'other' },
    collisions: [{ name: 'c', mine: undefined, theirs: 'other' }],
  });
});

test('values with an inside are compared by what they hold', () => {
  const held = { a: ['x', 'y'], b: { k: 1, l: 2 } };
  expect(mergeAnswers(held, { a: ['x', 'y'], b: { l: 2, k: 1 } }, held)).toMatchObject({
    kept: [],
    collisions: [],
  });
});

test('whatever two people change, no saved answer of theirs is lost and none of mine goes without being named', () => {
  const random = seededRandom(7);
  const draw = () =>
    Object.fromEntries(
      ['a', 'b', 'c', 'd'].flatMap((name) => (random() < 0.3 ? [] : [[name, Math.floor(random() * 3)]])),
    );
  for (let n = 0; n < 2_000; n += 1) {
    const [from, mine, theirs] = [draw(), draw(), draw()] as Record<string, number>[];
    const merged = mergeAnswers(from!, mine!, theirs!);
    for (const name of ['a', 'b', 'c', 'd']) {
      const iChanged = mine![name] !== from![name];
      const theyChanged = theirs![name] !== from![name];
      if (theyChanged) expect(merged.answers[name]).toBe(theirs![name]);
      else expect(merged.answers[name]).toBe(mine![name]);
      const named = merged.collisions.some((one) => one.name === name);
      expect(named).toBe(iChanged && theyChanged && mine![name] !== theirs![name]);
    }
  }
});
