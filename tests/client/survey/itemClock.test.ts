import { changedItems } from '../../../client/survey/changedItems.ts';
import { createItemClock, wholeSeconds } from '../../../client/survey/itemClock.ts';

function clockAt() {
  let at = 1000;
  const clock = createItemClock(() => at);
  return { clock, pass: (seconds: number) => (at += seconds * 1000) };
}

test('the time since the answer before belongs to the item that is answered now', () => {
  const { clock, pass } = clockAt();
  clock.start();
  pass(12);
  clock.answered(['a']);
  pass(4);
  clock.answered(['b']);
  pass(3);
  clock.answered(['a']);
  expect(clock.spent()).toEqual({ a: 15_000, b: 4_000 });
});

test('time while the window is out of sight does not count, reading before it does', () => {
  const { clock, pass } = clockAt();
  clock.start();
  pass(5);
  clock.stop();
  pass(600);
  clock.start();
  pass(2);
  clock.answered(['a']);
  expect(clock.spent()).toEqual({ a: 7_000 });
});

test('answers outside the questions, starting twice and an empty change do no harm', () => {
  const { clock, pass } = clockAt();
  clock.answered([]);
  clock.start();
  pass(1);
  clock.start();
  pass(1);
  clock.answered(['a', 'hidden-by-a']);
  expect(clock.spent()).toEqual({ a: 2_000 });
});

test('a draft from before goes on where it was', () => {
  const clock = createItemClock(() => 0, { a: 900 });
  clock.answered(['b']);
  expect(clock.spent()).toEqual({ a: 900, b: 0 });
});

test('whole seconds of answered items only, an hour at most', () => {
  const spent = { a: 1499, b: 1500, gone: 9000, long: 9_999_999 };
  expect(wholeSeconds(spent, ['a', 'b', 'long', 'unmeasured'])).toEqual({ a: 1, b: 2, long: 3600 });
});

test('what has changed is named by question or by statement', () => {
  const before = { role: 'it', patients: { x: 1, y: 2 }, tags: ['p'] };
  const after = { role: 'it', patients: { x: 1, y: 3, z: 4 }, treats: 'no', tags: ['p', 'q'] };
  expect(changedItems(before, after)).toEqual(['y', 'z', 'tags', 'treats']);
  expect(changedItems({ patients: { x: 1 } }, {})).toEqual(['x']);
});
