import type { Report } from '../../core/report/report.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { bandFill, colour, page, styles } from '../theme.ts';
import { setBalanced } from '../type/balance.ts';
import type { SetText } from '../type/typesetter.ts';
import { chipOf, scoreBar } from './marks.ts';

const leftWidth = 124;
const inset = 13;

/** The overall band with its number at the left, and at the right what it rests on and what limits it. */
export function drawVerdict(sheet: Sheet, sect: Element, report: Report): void {
  const { verdict } = report.summary;
  const x = page.left + inset + (verdict.figure === null ? 0 : leftWidth + 22);
  const width = page.right - inset - x;
  const title = setBalanced(sheet.type, verdict.title, styles.subhead, width);
  const sentences = verdict.sentences.map((text) => sheet.type.set(text, styles.body, width));
  const limits = verdict.limits.map((text) => sheet.type.set(text, styles.body, width - 12));
  const rightHeight = title.height + 6 + stacked(sentences) + stacked(limits);
  const height = Math.max(rightHeight, verdict.figure === null ? 0 : 96) + 2 * inset;
  if (!sheet.need(height + 12)) sheet.y += 8;
  const top = sheet.y;
  sheet.artifact(() => {
    sheet.doc.roundedRect(page.left, top, page.width12, height, 4).fill(colour.panel);
    const bar = verdict.band === null ? colour.line : bandFill[verdict.band.id];
    sheet.doc.rect(page.left, top, 4, height).fill(bar);
  });
  sheet.tagged(sect, 'H2', () => sheet.show(title, x, top + inset));
  drawNumber(sheet, sect, report, page.left + inset + 4, top + inset);
  let y = top + inset + title.height + 6;
  for (const text of sentences) {
    const at = y;
    sheet.tagged(sect, 'P', () => sheet.show(text, x, at));
    y += text.height + 4;
  }
  drawLimits(sheet, sect, limits, x, y);
  sheet.y = top + height + 12;
}

const stacked = (texts: readonly SetText[]): number => texts.reduce((sum, text) => sum + text.height + 4, 0);

function drawLimits(sheet: Sheet, sect: Element, limits: readonly SetText[], x: number, from: number): void {
  if (limits.length === 0) return;
  const list = sheet.open(sect, 'L');
  let y = from;
  for (const text of limits) {
    const at = y;
    sheet.artifact(() => void sheet.doc.rect(x, at + 5, 4.4, 4.4).fill(colour.amber));
    sheet.tagged(sheet.open(list, 'LI'), 'LBody', () => sheet.show(text, x + 12, at));
    y += text.height + 4;
  }
}

/** The composite, light and without a gauge: number, bar, band and how many domains it rests on. */
function drawNumber(sheet: Sheet, sect: Element, report: Report, x: number, y: number): void {
  const { figure } = report.summary.verdict;
  if (figure === null) return;
  const numeral = figure.value === null ? styles.bodyStrong : styles.numeral;
  const number = sheet.type.set(figure.text, numeral, leftWidth);
  const counts = sheet.type.set(figure.counts, styles.label, leftWidth);
  const chip = figure.band === null ? null : chipOf(sheet, figure.band);
  const barTop = y + number.height + 3;
  const chipTop = barTop + 14;
  sheet.artifact(() => {
    scoreBar(sheet, figure, x, barTop, leftWidth - 12);
    chip?.paint(x, chipTop);
  });
  sheet.tagged(sect, 'P', () => {
    sheet.show(number, x, y);
    chip?.show(x, chipTop);
    sheet.show(counts, x, chip === null ? barTop + 12 : chipTop + 19);
  });
}
