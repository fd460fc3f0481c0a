import { type Measured, paginate } from '../../../../server/pdf/tag/paginate.ts';

const rows = (...heights: number[]): Measured[] => heights.map((height) => ({ height }));
const heading = { height: 10, keepWithNext: true };

test('a page takes what fits', () => {
  expect(paginate(rows(40, 40, 40, 40), 100, 100)).toEqual([2]);
});

test('a heading is never the last thing on a page', () => {
  expect(paginate([...rows(40, 45), heading, ...rows(40, 40)], 100, 100)).toEqual([2]);
});

test('two headings in a row move on together', () => {
  expect(paginate([...rows(70), heading, heading, ...rows(30, 30)], 100, 100)).toEqual([1]);
});

test('the last page never holds a single row, unless that is wanted', () => {
  expect(paginate(rows(30, 30, 30, 30), 100, 100)).toEqual([2]);
  expect(paginate(rows(30, 30, 30, 30), 100, 100, false)).toEqual([3]);
});

test('an item taller than a page keeps its place and the count goes on after it', () => {
  expect(paginate(rows(20, 250, 30, 40), 100, 100, false)).toEqual([3]);
});

test('every page holds something, whatever the heights', () => {
  let state = 7;
  const draw = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % limit;
  };
  for (let round = 0; round < 500; round += 1) {
    const items = Array.from({ length: draw(30) }, () => ({
      height: 1 + draw(120),
      keepWithNext: draw(4) === 0,
    }));
    const starts = paginate(items, draw(100), 100);
    expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
    expect(starts.every((start) => start >= 0 && start < items.length)).toBe(true);
  }
});
