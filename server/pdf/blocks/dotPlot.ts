import { scorePosition } from '../../core/charts/scorePosition.ts';
import type { ProfileRow, Report } from '../../core/report/report.ts';
import type { Sheet } from '../tag/sheet.ts';
import type { Table } from '../tag/table.ts';
import type { Box, Cell, Row } from '../tag/tableRow.ts';
import { bandFill, colour, columns, page, styles } from '../theme.ts';
import { bandCell } from './marks.ts';

const left = 208;
const places = [
  { x: left, width: 110 },
  { x: left + 120, width: 30 },
  { x: left + 156, width: 58 },
  { x: left + 222, width: columns(12) - left - 222 },
] as const;
const lineStart = page.left + places[1].x + 38;
const lineEnd = page.left + places[2].x + places[2].width - 8;

/**
 * The domains sorted by score, as a dot plot that is a table: the dots are decoration, and every number stands as text in its
 * cell. Columns: domain with how much was answered, score, dot on a line from 0 to 100, band.
 */
export function dotPlotTable(sheet: Sheet, { labels, profile }: Report): Table {
  return {
    columns: places,
    rule: { x: left, width: columns(12) - left },
    head: {
      kind: 'head',
      padding: 4,
      cells: [labels.domain, labels.score, labels.band].map((text, index) => ({
        texts: [sheet.type.set(text, styles.labelStrong, places[index]?.width ?? 0)],
        header: 'Column',
        ...(index === 1 ? { span: 2 } : {}),
      })),
    },
    behind: (top, bottom) => paintScale(sheet, top, bottom),
    rows: (profile?.domains ?? []).map((row) => rowOf(sheet, row)),
  };
}

function paintScale(sheet: Sheet, top: number, bottom: number): void {
  for (const tick of [0, 25, 50, 75, 100]) {
    const x = scorePosition(tick, lineStart, lineEnd);
    sheet.doc.moveTo(x, top).lineTo(x, bottom).lineWidth(0.5).stroke(colour.grid);
    if (tick % 50 !== 0) continue;
    sheet.show(sheet.type.set(String(tick), styles.label, 24), x - 12, top - 14, 'centre');
  }
}

function rowOf(sheet: Sheet, { title, figure, remark }: ProfileRow): Row {
  const width = places[0].width;
  const below = [figure.counts, figure.note, remark].filter((text) => text !== null);
  return {
    kind: 'row',
    padding: 4.2,
    cells: [
      {
        header: 'Row',
        texts: [
          sheet.type.set(title, { ...styles.smallStrong, leading: 10.6 }, width),
          ...below.map((text) => sheet.type.set(text, { ...styles.label, leading: 9.2 }, width)),
        ],
      },
      scoreCell(sheet, figure),
      bandCell(sheet, figure),
    ],
  };
}

function scoreCell(sheet: Sheet, figure: ProfileRow['figure']): Cell {
  const { value, band } = figure;
  if (value === null || band === null) {
    return {
      span: 2,
      texts: [sheet.type.set(figure.text, styles.smallQuiet, 94)],
      paint: (box) => void sheet.doc.rect(box.x, box.y + 1, 94, box.height - 2).fill(colour.white),
    };
  }
  return {
    span: 2,
    texts: [sheet.type.set(figure.text, { ...styles.smallStrong, leading: 10.6 }, 30)],
    paint: (box: Box) => {
      const dot = scorePosition(value, lineStart, lineEnd);
      const y = box.textTop + 5.6;
      sheet.doc.moveTo(lineStart, y).lineTo(dot, y).lineWidth(1.4).stroke('#B9C6CB');
      sheet.doc.circle(dot, y, 5).lineWidth(1.2).fillAndStroke(bandFill[band.id], colour.ink);
    },
  };
}
