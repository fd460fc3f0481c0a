import { scorePosition } from '../../core/charts/scorePosition.ts';
import type { Report, Subdomains } from '../../core/report/report.ts';
import { type Chapters, openChapter } from '../tag/section.ts';
import type { Sheet } from '../tag/sheet.ts';
import { drawTable, heightOf, type Table } from '../tag/table.ts';
import type { Cell, Row } from '../tag/tableRow.ts';
import { bandFill, colour, columns, page, styles } from '../theme.ts';
import { groupRow } from './groupRow.ts';
import { bandCell, bandLegend } from './marks.ts';

const places = [
  { x: 0, width: 142 },
  { x: 150, width: 180 },
  { x: 344, width: 68 },
  { x: 416, width: columns(12) - 416 },
] as const;
const barStart = page.left + places[1].x + 36;
const barEnd = page.left + places[1].x + places[1].width;

type SubdomainRow = Subdomains['groups'][number]['rows'][number];

/** Every subdomain as a bar under its domain: a real table, in which the bars are decoration and the numbers are text. */
export function drawSubdomains(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { subdomains } = report;
  if (subdomains === null) return;
  const table = subdomainTable(sheet, report, subdomains);
  const sect = openChapter(sheet, chapters, subdomains, heightOf(table) + 28);
  drawTable(sheet, sect, table);
  sheet.y += 10;
  bandLegend(sheet, sect, report.labels);
}

function subdomainTable(sheet: Sheet, { labels }: Report, { groups }: Subdomains): Table {
  return {
    columns: places,
    head: {
      kind: 'head',
      padding: 4,
      cells: [labels.subdomain, labels.score, labels.band, labels.answered].map((text, index) => ({
        texts: [sheet.type.set(text, styles.labelStrong, places[index]?.width ?? 0)],
        header: 'Column',
      })),
    },
    behind: (top, bottom) => paintGrid(sheet, top, bottom),
    rows: groups.flatMap((group): readonly Row[] => [
      groupRow(sheet, group.domain, 4),
      ...group.rows.map((row) => rowOf(sheet, row, labels.keyNeed)),
    ]),
  };
}

function paintGrid(sheet: Sheet, top: number, bottom: number): void {
  for (const tick of [0, 25, 50, 75, 100]) {
    const x = scorePosition(tick, barStart, barEnd);
    sheet.doc.moveTo(x, top).lineTo(x, bottom).lineWidth(0.5).stroke(colour.grid);
    const text = sheet.type.set(String(tick), styles.label, 24);
    sheet.show(text, x - 12, top - 14, 'centre');
  }
}

function rowOf(sheet: Sheet, { title, keyNeed, figure }: SubdomainRow, keyNeedWord: string): Row {
  const nameWidth = places[0].width - 7;
  const notes = [
    ...(keyNeed
      ? [sheet.type.set(keyNeedWord, { ...styles.labelStrong, colour: colour.amberText }, nameWidth)]
      : []),
    ...(figure.note === null ? [] : [sheet.type.set(figure.note, styles.label, nameWidth)]),
  ];
  return {
    kind: 'row',
    padding: 4,
    cells: [
      { header: 'Row', indent: 7, texts: [sheet.type.set(title, styles.small, nameWidth), ...notes] },
      scoreCell(sheet, figure),
      bandCell(sheet, figure),
      { texts: [sheet.type.set(figure.counts, styles.label, places[3].width)] },
    ],
  };
}

function scoreCell(sheet: Sheet, figure: SubdomainRow['figure']): Cell {
  const { value, band } = figure;
  if (value === null || band === null) {
    return {
      texts: [sheet.type.set(figure.text, styles.smallQuiet, places[1].width)],
      paint: (box) =>
        void sheet.doc.rect(box.x, box.y + 1, places[1].width, box.height - 2).fill(colour.white),
    };
  }
  return {
    texts: [sheet.type.set(figure.text, styles.smallStrong, 34)],
    paint: (box) => {
      const end = scorePosition(value, barStart, barEnd);
      sheet.doc.rect(barStart, box.textTop + 0.8, Math.max(end - barStart, 1), 10).fill(bandFill[band.id]);
    },
  };
}
