import type { Report } from '../../core/report/report.ts';
import type { Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';

/** Under every page but the cover: whose report, which report, which day; and which page of how many. */
export function drawFooters(sheet: Sheet, { labels }: Report): void {
  const whole = sheet.type.setTyped(labels.footer, styles.label, columns(10));
  // Three lines hold a site's name of 200 characters with title and day.
  const shown = { ...whole, lines: whole.lines.slice(0, 3), style: { ...styles.label, leading: 9.2 } };
  for (let index = 1; index < sheet.pages; index += 1) {
    sheet.doc.switchToPage(index);
    const label = labels.page.replace('{n}', String(index + 1)).replace('{total}', String(sheet.pages));
    const number = sheet.type.set(label, { ...styles.labelStrong, colour: colour.link }, page.width12);
    sheet.pagination(() => {
      sheet.doc.moveTo(page.left, 796).lineTo(page.right, 796).lineWidth(0.5).stroke(colour.rule);
      sheet.show(shown, page.left, 802);
      sheet.show(number, page.left, 802, 'end');
    });
  }
}
