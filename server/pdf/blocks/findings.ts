import type { Finding, Findings, Report } from '../../core/report/report.ts';
import { type Chapters, openChapter, subheading } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { chipOf } from './marks.ts';

interface SetFinding {
  readonly height: number;
  draw(sect: Element, x: number, y: number): void;
}

const gap = 8;
const scoreWidth = 30;
const columnGap = 12;
const headHeight = 23;

/** Strengths at the left, barriers at the right; under one another where they do not fit on one page. */
export function drawFindings(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { findings } = report;
  if (findings === null) return;
  const width = columns(6);
  const left = setItems(sheet, findings.strengths, width, colour.teal);
  const right = setItems(sheet, findings.barriers, width, colour.alert);
  const height = headHeight + Math.max(heightOf(left), heightOf(right));
  const pageHigh = page.bottom - page.top - 140;
  const sect = openChapter(sheet, chapters, findings, Math.min(height, pageHigh));
  if (height > sheet.room) {
    drawColumn(sheet, sect, findings.strengths.title, left);
    drawColumn(sheet, sect, findings.barriers.title, right);
    return;
  }
  const top = sheet.y;
  drawBeside(sheet, sect, findings.strengths.title, left, page.left);
  sheet.y = top;
  drawBeside(sheet, sect, findings.barriers.title, right, page.left + width + columnGap);
  sheet.y = top + height;
}

const heightOf = (items: readonly SetFinding[]): number =>
  items.reduce((sum, item) => sum + item.height + gap, 0);

function setItems(
  sheet: Sheet,
  side: Findings['strengths'],
  width: number,
  bar: string,
): readonly SetFinding[] {
  if (side.items.length > 0) return side.items.map((item) => setFinding(sheet, item, width, bar));
  const none = sheet.type.set(side.none, styles.smallQuiet, width);
  return [
    { height: none.height, draw: (sect, x, y) => void sheet.tagged(sect, 'P', () => sheet.show(none, x, y)) },
  ];
}

function setFinding(sheet: Sheet, item: Finding, width: number, bar: string): SetFinding {
  const chip = item.figure.band === null ? null : chipOf(sheet, item.figure.band);
  const title = sheet.type.set(item.title, styles.bodyStrong, width - (chip?.width ?? 0) - scoreWidth - 24);
  const score = sheet.type.set(item.figure.text, styles.bodyStrong, scoreWidth);
  const sentence = sheet.type.set(item.sentence, styles.small, width - 12);
  const height = title.height + 2 + sentence.height;
  const draw = (sect: Element, x: number, y: number): void => {
    const chipX = x + width - (chip?.width ?? 0);
    sheet.artifact(() => {
      sheet.doc.rect(x, y + 1, 2.4, height).fill(bar);
      chip?.paint(chipX, y);
    });
    sheet.tagged(sect, 'H3', () => sheet.show(title, x + 12, y));
    sheet.tagged(sect, 'P', () => {
      sheet.show(score, chipX - scoreWidth - 6, y, 'end');
      chip?.show(chipX, y);
    });
    sheet.tagged(sect, 'P', () => sheet.show(sentence, x + 12, y + title.height + 2));
  };
  return { height, draw };
}

function drawBeside(
  sheet: Sheet,
  sect: Element,
  title: string,
  items: readonly SetFinding[],
  x: number,
): void {
  const head = sheet.type.set(title, styles.subhead, columns(6));
  sheet.tagged(sect, 'H2', () => sheet.show(head, x, sheet.y));
  sheet.y += headHeight;
  for (const item of items) {
    item.draw(sect, x, sheet.y);
    sheet.y += item.height + gap;
  }
}

function drawColumn(sheet: Sheet, sect: Element, title: string, items: readonly SetFinding[]): void {
  subheading(sheet, sect, 'H2', title, items[0]?.height ?? 0, 6);
  for (const item of items) {
    sheet.need(item.height);
    item.draw(sect, page.left, sheet.y);
    sheet.y += item.height + gap;
  }
  sheet.y += 6;
}
