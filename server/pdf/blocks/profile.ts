import type { Report } from '../../core/report/report.ts';
import { type Chapters, openChapter } from '../tag/section.ts';
import type { Sheet } from '../tag/sheet.ts';
import { drawTable, heightOf } from '../tag/table.ts';
import { page } from '../theme.ts';
import { dotPlotTable } from './dotPlot.ts';
import { bandLegend } from './marks.ts';
import { drawRadar, radarHeight } from './radar.ts';

/** The domains: a small radar for the shape, beside it a sorted dot plot to read from, which is the table at once. */
export function drawProfile(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { profile } = report;
  if (profile === null) return;
  const table = dotPlotTable(sheet, report);
  const height = Math.max(radarHeight, heightOf(table));
  const sect = openChapter(sheet, chapters, profile, height + 24);
  const { y } = sheet;
  drawRadar(sheet, sect, profile, { x: page.left, y: y + 4, width: 202 });
  sheet.y = y;
  drawTable(sheet, sect, table);
  sheet.y = Math.max(sheet.y, y + radarHeight) + 10;
  bandLegend(sheet, sect, report.labels);
}
