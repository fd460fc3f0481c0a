import type { Report, Uptake } from '../../core/report/report.ts';
import { type Chapters, flow, openChapter } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';

const gutter = 12;
const height = 58;

/** How many clients were offered, started and completed: counts side by side, and what they say. */
export function drawUptake(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { uptake } = report;
  if (uptake === null) return;
  const sentences = uptake.sentences.map((text) => sheet.type.set(text, styles.body, columns(10)));
  const sentencesHeight = sentences.reduce((sum, text) => sum + text.height + 6, 0);
  const sect = openChapter(sheet, chapters, uptake, height + sentencesHeight + 20);
  drawCounts(sheet, sect, uptake);
  for (const text of sentences) flow(sheet, sect, 'P', text);
}

function drawCounts(sheet: Sheet, sect: Element, { rows }: Uptake): void {
  const width = (page.width12 - gutter * (rows.length - 1)) / Math.max(1, rows.length);
  const { y } = sheet;
  rows.forEach((row, index) => {
    const x = page.left + index * (width + gutter);
    const isNumber = /^[\d., \u00a0\u202f]+$/.test(row.value);
    const style = isNumber ? styles.cardNumeral : { ...styles.bodyStrong, leading: 30 };
    const value = sheet.type.set(row.value, style, width - 20);
    const label = sheet.type.set(row.label, styles.label, width - 20);
    sheet.artifact(() => void sheet.doc.roundedRect(x, y, width, height, 4).fill(colour.panel));
    sheet.tagged(sect, 'P', () => {
      sheet.show(label, x + 10, y + 8);
      sheet.show(value, x + 10, y + 20);
    });
  });
  sheet.y = y + height + 12;
}
