import type { Sheet } from '../tag/sheet.ts';
import { columns, page } from '../theme.ts';

/** Something that stands whole in one column. */
export interface Unit {
  readonly height: number;
  draw(x: number, y: number): void;
}

/** Lets units run down the left column and then the right, both about equally high, over as many pages as they need. */
export function drawTwoColumns(sheet: Sheet, units: readonly Unit[]): void {
  let rest = units;
  while (rest.length > 0) {
    let count = rest.length;
    let split = bestSplit(rest);
    while (count > 1 && split.height > sheet.room) {
      count -= 1;
      split = bestSplit(rest.slice(0, count));
    }
    if (split.height > sheet.room && sheet.y > page.top) {
      sheet.addPage();
      continue;
    }
    const top = sheet.y;
    drawColumn(rest.slice(0, split.left), page.left, top);
    drawColumn(rest.slice(split.left, count), page.left + columns(6) + 12, top);
    sheet.y = top + split.height;
    rest = rest.slice(count);
  }
}

/** How many units stand in the left column so that the taller column is as low as possible. */
export function bestSplit(units: readonly Pick<Unit, 'height'>[]): { left: number; height: number } {
  const total = units.reduce((sum, unit) => sum + unit.height, 0);
  let best = { left: units.length, height: total };
  let left = 0;
  units.forEach((unit, index) => {
    left += unit.height;
    const taller = Math.max(left, total - left);
    if (taller < best.height) best = { left: index + 1, height: taller };
  });
  return best;
}

function drawColumn(units: readonly Unit[], x: number, top: number): void {
  let y = top;
  for (const unit of units) {
    unit.draw(x, y);
    y += unit.height;
  }
}
