import type { Report, Uptake } from '../../core/report/report.ts';
import { type Chapters, flow, openChapter } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';

const gutter = 12;
const inset = 10;

/** How many clients were offered, started and completed: counts side by side, and what they say. */
export function drawUptake(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { uptake } = report;
  if (uptake === null) return;
  const sentences = uptake.sentences.map((text) => sheet.type.set(text, styles.body, columns(10)));
  const sentencesHeight = sentences.reduce((sum, text) => sum + text.height + 6, 0);
  const sect = openChapter(sheet, chapters, uptake, 80 + sentencesHeight);
  drawCounts(sheet, sect, uptake);
  for (const text of sentences) flow(sheet, sect, 'P', text);
}

function drawCounts(sheet: Sheet, sect: Element, { rows }: Uptake): void {
  const width = (page.width12 - gutter * (rows.length - 1)) / Math.max(1, rows.length);
  const cards = rows.map((row) => {
    const isNumber = /^[\d., \u00a0\u202f]+$/.test(row.value);
    const style = isNumber
      ? styles.cardNumeral
      : { ...styles.bodyStrong, leading: styles.cardNumeral.leading };
    const value = sheet.type.set(row.value, style, width - 2 * inset);
    const label = sheet.type.set(row.label, styles.label, width - 2 * inset);
    return { value, label, height: value.height + label.height + 2 * inset };
  });
  const height = Math.max(0, ...cards.map((card) => card.height));
  const { y } = sheet;
  cards.forEach(({ value, label }, index) => {
    const x = page.left + index * (width + gutter);
    sheet.artifact(() => void sheet.doc.roundedRect(x, y, width, height, 4).fill(colour.panel));
    sheet.tagged(sect, 'P', () => {
      sheet.show(value, x + inset, y + inset - 3);
      sheet.show(label, x + inset, y + inset + value.height);
    });
  });
  sheet.y = y + height + 12;
}
