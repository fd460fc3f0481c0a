import type { Summary } from '../../core/report/report.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import type { SetText } from '../type/typesetter.ts';

const perRow = 2;
const tones = { strength: colour.teal, barrier: colour.alert, neutral: colour.line } as const;

interface SetPoint {
  readonly tone: string;
  readonly title: SetText;
  readonly text: SetText;
  readonly height: number;
}

/** Short findings side by side, a coloured bar beside each and two to a row. */
export function drawPoints(sheet: Sheet, sect: Element, { points }: Summary): void {
  const span = columns(12 / perRow);
  const set: SetPoint[] = points.map((point) => {
    const title = sheet.type.set(point.title, styles.bodyStrong, span - 14);
    const text = sheet.type.set(point.text, styles.small, span - 14);
    return { tone: tones[point.tone], title, text, height: title.height + text.height + 2 };
  });
  for (let index = 0; index < set.length; index += perRow) {
    const row = set.slice(index, index + perRow);
    const height = Math.max(...row.map((point) => point.height));
    sheet.need(height + 10);
    row.forEach((point, at) => {
      drawPoint(sheet, sect, point, page.left + at * (span + 12));
    });
    sheet.y += height + 12;
  }
}

function drawPoint(sheet: Sheet, sect: Element, point: SetPoint, x: number): void {
  const { y } = sheet;
  sheet.artifact(() => void sheet.doc.rect(x, y + 1, 2.4, point.height).fill(point.tone));
  sheet.tagged(sect, 'P', () => {
    sheet.show(point.title, x + 12, y);
    sheet.show(point.text, x + 12, y + point.title.height + 2);
  });
}
