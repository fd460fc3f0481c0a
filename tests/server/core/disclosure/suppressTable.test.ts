import { suppressTable } from '../../../../server/core/disclosure/suppressTable.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

describe('P1: a table of counts', () => {
  const random = seededRandom(41);
  const tables = Array.from({ length: 2_000 }, () => {
    const threshold = 5 + Math.floor(random() * 6);
    const cells = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, i) => ({
      id: `role-${i}`,
      n: Math.floor(random() ** 2 * 25),
    }));
    return { cells, threshold };
  });

  test('never shows a cell below the threshold', () => {
    for (const { cells, threshold } of tables)
      for (const totalShown of [true, false]) {
        const { published } = suppressTable({ cells, threshold, totalShown });
        expect(cells.filter(({ id, n }) => published.includes(id) && n < threshold)).toEqual([]);
      }
  });

  test('leaves at least two cells and a threshold of answers in what the total could give away', () => {
    for (const { cells, threshold } of tables) {
      const { primary, secondary, suppressTotal } = suppressTable({ cells, threshold, totalShown: true });
      if (primary.length === 0 || suppressTotal) continue;
      const hidden = cells.filter(({ id }) => [...primary, ...secondary].includes(id));
      expect(hidden.length).toBeGreaterThanOrEqual(2);
      expect(hidden.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(threshold);
    }
  });

  test('hides nothing without a small cell, and no more than it must', () => {
    for (const { cells, threshold } of tables) {
      const { primary, secondary } = suppressTable({ cells, threshold, totalShown: true });
      if (primary.length === 0) expect(secondary).toEqual([]);
      const without = cells.filter(({ id }) => [...primary, ...secondary.slice(0, -1)].includes(id));
      const isEnough = without.length >= 2 && without.reduce((sum, { n }) => sum + n, 0) >= threshold;
      if (secondary.length > 0) expect(isEnough).toBe(false);
    }
  });
});
