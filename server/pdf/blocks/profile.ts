import type { Profile, Report } from '../../core/report/report.ts';
import { type Chapters, openChapter } from '../tag/section.ts';
import type { Sheet } from '../tag/sheet.ts';
import { drawTable, type Table } from '../tag/table.ts';
import { columns, page, styles } from '../theme.ts';
import { dotPlotHeight, drawDotPlot } from './dotPlot.ts';
import { bandCell, bandLegend } from './marks.ts';
import { drawRadar, radarHeight } from './radar.ts';

/** The domains: a small radar for the shape, a sorted dot plot to read from, and the same figures as a table. */
export function drawProfile(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { profile } = report;
  if (profile === null) return;
  const height = Math.max(radarHeight, dotPlotHeight(profile.domains.length));
  const sect = openChapter(sheet, chapters, profile, height + 60);
  const { y } = sheet;
  drawRadar(sheet, sect, profile, { x: page.left, y: y + (height - radarHeight) / 2, width: columns(5.5) });
  drawDotPlot(sheet, sect, profile, { x: page.left + columns(6) + 12, y, width: columns(6) });
  sheet.y = y + height + 12;
  bandLegend(sheet, sect, report.labels);
  sheet.y += 8;
  drawTable(sheet, sect, profileTable(sheet, report, profile));
}

function profileTable(sheet: Sheet, { labels }: Report, profile: Profile): Table {
  const places = [
    { x: 0, width: 226 },
    { x: 240, width: 76 },
    { x: 324, width: 72 },
    { x: 404, width: columns(12) - 404 },
  ];
  const widthAt = (index: number): number => places[index]?.width ?? 0;
  return {
    columns: places,
    head: {
      kind: 'head',
      padding: 4,
      cells: [labels.domain, labels.score, labels.band, labels.answered].map((text, index) => ({
        texts: [sheet.type.set(text, styles.labelStrong, widthAt(index))],
        header: 'Column',
      })),
    },
    rows: profile.domains.map(({ title, figure, remark }) => ({
      kind: 'row',
      padding: 5,
      cells: [
        {
          header: 'Row',
          texts: [
            sheet.type.set(title, styles.smallStrong, widthAt(0)),
            ...[figure.note, remark]
              .filter((text) => text !== null)
              .map((text) => sheet.type.set(text, styles.label, widthAt(0))),
          ],
        },
        {
          texts: [
            sheet.type.set(
              figure.text,
              figure.value === null ? styles.smallQuiet : styles.smallStrong,
              widthAt(1),
            ),
          ],
        },
        bandCell(sheet, figure),
        { texts: [sheet.type.set(figure.counts, styles.label, widthAt(3))] },
      ],
    })),
  };
}
