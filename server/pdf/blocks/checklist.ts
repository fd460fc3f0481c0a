import type { Checklist, Report } from '../../core/report/report.ts';
import { type Chapters, openChapter } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { beginningOf, drawTable, type Table } from '../tag/table.ts';
import type { Row } from '../tag/tableRow.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { widthOf } from '../type/typesetter.ts';
import { groupRow } from './groupRow.ts';
import { chipOf, type Mark, scoreBar, stateMark } from './marks.ts';

const markOf: Readonly<Record<Fact['state'], Mark>> = {
  inPlace: 'yes',
  partly: 'partly',
  notInPlace: 'no',
  notApplicable: 'none',
  unanswered: 'unknown',
};
type Fact = Checklist['groups'][number]['rows'][number];

const stateX = columns(12) - 108;
const barWidth = 150;
const places = [
  { x: 0, width: 24 },
  { x: 26, width: stateX - 98 },
  { x: stateX - 64, width: 54 },
  { x: stateX, width: 108 },
] as const;

/** The protocol checklist: every fact with its state, and what was noted about it. */
export function drawChecklist(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { checklist } = report;
  if (checklist === null) return;
  const table = checklistTable(sheet, report, checklist);
  const sect = openChapter(sheet, chapters, checklist, beginningOf(table) + 60);
  drawScore(sheet, sect, checklist);
  drawTable(sheet, sect, table);
  sheet.y += 6;
}

function drawScore(sheet: Sheet, sect: Element, { figure }: Checklist): void {
  const scored = figure.value !== null;
  const number = sheet.type.set(figure.text, scored ? styles.cardNumeral : styles.bodyStrong, columns(6));
  const counts = sheet.type.set(figure.counts, styles.label, columns(5));
  const chip = figure.band === null ? null : chipOf(sheet, figure.band);
  const { y } = sheet;
  const barX = page.left + widthOf(number) + 16;
  const chipX = barX + (scored ? barWidth + 12 : 0);
  const countsX = chipX + (chip === null ? 0 : chip.width + 10);
  sheet.artifact(() => {
    if (scored) scoreBar(sheet, figure, barX, y + 13, barWidth);
    chip?.paint(chipX, y + 8.5);
  });
  sheet.tagged(sect, 'P', () => {
    sheet.show(number, page.left, y);
    chip?.show(chipX, y + 8.5);
    sheet.show(counts, countsX, y + (scored ? 10.5 : 1.8));
  });
  sheet.y += number.height + 10;
}

function checklistTable(sheet: Sheet, { labels }: Report, { groups }: Checklist): Table {
  return {
    columns: places,
    head: {
      kind: 'head',
      padding: 4,
      cells: [
        { header: 'Column', span: 3, texts: [sheet.type.set(labels.fact, styles.labelStrong, 200)] },
        { header: 'Column', texts: [sheet.type.set(labels.state, styles.labelStrong, 100)] },
      ],
    },
    rows: groups.flatMap((group): readonly Row[] => [
      groupRow(sheet, group.title, 4),
      ...group.rows.map((row) => rowOf(sheet, row, labels.mustHave)),
    ]),
  };
}

function rowOf(sheet: Sheet, row: Fact, mustHaveWord: string): Row {
  const width = places[1].width;
  const word = { ...styles.labelStrong, colour: colour.amberText };
  return {
    kind: 'row',
    padding: 5,
    cells: [
      { indent: 7, texts: [sheet.type.set(row.number, styles.smallQuiet, 17)] },
      {
        header: 'Row',
        texts: [
          sheet.type.set(row.title, styles.small, width),
          ...row.details.map((line) => sheet.type.setTyped(line, styles.evidence, width)),
        ],
      },
      { texts: row.mustHave ? [sheet.type.set(mustHaveWord, word, places[2].width)] : [] },
      {
        texts: [sheet.type.set(row.stateWord, styles.smallStrong, places[3].width - 17)],
        indent: 17,
        paint: (box) => stateMark(sheet, markOf[row.state], box.x, box.textTop + 0.8),
      },
    ],
  };
}
