import type { Report } from '../../core/report/report.ts';
import { type Chapters, openChapter } from '../tag/section.ts';
import type { Sheet } from '../tag/sheet.ts';
import { colour } from '../theme.ts';
import { drawKeyNeeds } from './keyNeeds.ts';
import { barredNotes } from './marks.ts';
import { drawMustHaves } from './mustHaves.ts';
import { drawNextSteps } from './nextSteps.ts';
import { drawPoints } from './points.ts';
import { drawVerdict } from './verdict.ts';

/** What a board reads: key needs and must-haves first, then the overall band with what limits it, then the first steps. */
export function drawSummary(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { summary } = report;
  const sect = openChapter(sheet, chapters, summary, 120);
  if (report.keyNeeds !== null) drawKeyNeeds(sheet, sect, chapters, report.keyNeeds);
  drawMustHaves(sheet, sect, chapters, report);
  drawVerdict(sheet, sect, report);
  drawNextSteps(sheet, sect, summary);
  barredNotes(sheet, sect, summary.warnings, colour.amber);
  drawPoints(sheet, sect, summary);
}
