import type { Summary } from '../../core/report/report.ts';
import { subheading } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';

const gap = 5;

/** The first steps of the plan, numbered, each with its time. */
export function drawNextSteps(sheet: Sheet, sect: Element, { nextSteps }: Summary): void {
  if (nextSteps === null || nextSteps.steps.length === 0) return;
  const rows = nextSteps.steps.map((step) => ({
    text: sheet.type.set(step.text, styles.body, columns(10) - 26),
    when: sheet.type.set(step.when, styles.smallQuiet, columns(2)),
  }));
  const height = rows.reduce((sum, row) => sum + row.text.height + gap, 0);
  subheading(sheet, sect, 'H2', nextSteps.title, Math.min(height, 150), 6);
  const list = sheet.open(sect, 'L');
  rows.forEach((row, index) => {
    sheet.need(row.text.height + gap);
    const { y } = sheet;
    const number = sheet.type.set(String(index + 1), { ...styles.chip, colour: colour.white }, 16);
    sheet.artifact(() => void sheet.doc.circle(page.left + 8, y + 6.7, 8).fill(colour.teal));
    const item = sheet.open(list, 'LI');
    sheet.tagged(item, 'Lbl', () => sheet.show(number, page.left, y + 1.7, 'centre'));
    sheet.tagged(item, 'LBody', () => {
      sheet.show(row.text, page.left + 26, y);
      sheet.show(row.when, page.right - columns(2), y + 1, 'end');
    });
    sheet.y += row.text.height + gap;
  });
  sheet.y += 4;
}
