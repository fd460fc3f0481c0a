import type { Report, Summary } from '../../core/report/report.ts';
import { type Chapters, openChapter, subheading } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import type { SetText } from '../type/typesetter.ts';
import { drawKeyNeeds } from './keyNeeds.ts';
import { barredNote } from './marks.ts';
import { drawMustHaves } from './mustHaves.ts';
import { drawVerdict } from './verdict.ts';

/** What a board reads: key needs and must-haves first, then the overall band with what limits it, then the next steps. */
export function drawSummary(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { summary } = report;
  const sect = openChapter(sheet, chapters, summary, 120);
  if (report.keyNeeds !== null) drawKeyNeeds(sheet, sect, chapters, report.keyNeeds);
  drawMustHaves(sheet, sect, chapters, report);
  drawVerdict(sheet, sect, report);
  drawPoints(sheet, sect, summary);
  drawSteps(sheet, sect, summary);
  sheet.y += 4;
  for (const warning of summary.warnings) {
    barredNote(sheet, sect, sheet.type.set(warning, styles.small, columns(12) - 14), colour.amber);
  }
}

const tones = { strength: colour.teal, barrier: colour.alert, neutral: colour.line } as const;

interface SetPoint {
  readonly tone: string;
  readonly title: SetText;
  readonly text: SetText;
  readonly height: number;
}

/** Short findings in two columns, a coloured bar beside each. */
function drawPoints(sheet: Sheet, sect: Element, summary: Summary): void {
  const width = columns(6) - 14;
  const points: SetPoint[] = summary.points.map((point) => {
    const title = sheet.type.set(point.title, styles.bodyStrong, width);
    const text = sheet.type.set(point.text, styles.small, width);
    return { tone: tones[point.tone], title, text, height: title.height + text.height + 2 };
  });
  for (let index = 0; index < points.length; index += 2) {
    const pair = points.slice(index, index + 2);
    const height = Math.max(...pair.map((point) => point.height));
    sheet.need(height + 10);
    pair.forEach((point, at) => {
      drawPoint(sheet, sect, point, page.left + at * (columns(6) + 12));
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

function drawSteps(sheet: Sheet, sect: Element, { nextSteps }: Summary): void {
  if (nextSteps === null || nextSteps.steps.length === 0) return;
  const rows = nextSteps.steps.map((step) => ({
    text: sheet.type.set(step.text, styles.body, columns(9) - 26),
    when: sheet.type.set(step.when, styles.smallQuiet, columns(3)),
  }));
  const height = rows.reduce((sum, row) => sum + row.text.height + 9, 0);
  subheading(sheet, sect, 'H2', nextSteps.title, Math.min(height, 120), 10);
  const list = sheet.open(sect, 'L');
  rows.forEach((row, index) => {
    sheet.need(row.text.height + 9);
    const { y } = sheet;
    const number = sheet.type.set(String(index + 1), { ...styles.chip, colour: colour.white }, 16);
    sheet.artifact(() => void sheet.doc.circle(page.left + 8, y + 7, 8).fill(colour.teal));
    const item = sheet.open(list, 'LI');
    sheet.tagged(item, 'Lbl', () => sheet.show(number, page.left, y + 2, 'centre'));
    sheet.tagged(item, 'LBody', () => {
      sheet.show(row.text, page.left + 26, y);
      sheet.show(row.when, page.left + columns(9) + 12, y + 1, 'end');
    });
    sheet.y += row.text.height + 9;
  });
  sheet.y += 4;
}
