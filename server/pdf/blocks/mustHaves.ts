import type { MustHaves, Report } from '../../core/report/report.ts';
import { type Chapters, openPart } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { beginningOf, drawTable, type Table } from '../tag/table.ts';
import { columns, styles } from '../theme.ts';
import { stateMark } from './marks.ts';

const markOf = { pass: 'yes', fail: 'no', unknown: 'unknown' } as const;
const stateWidth = 130;

/** The must-haves as a table: what, and whether it is there. */
export function drawMustHaves(sheet: Sheet, parent: Element, chapters: Chapters, report: Report): void {
  if (report.mustHaves === null) return;
  const table = mustHaveTable(sheet, report, report.mustHaves);
  const sect = openPart(sheet, parent, chapters, report.mustHaves, beginningOf(table));
  drawTable(sheet, sect, table);
  sheet.y += 3;
}

function mustHaveTable(sheet: Sheet, { labels }: Report, { gates }: MustHaves): Table {
  const stateX = columns(12) - stateWidth;
  const width = stateX - 16;
  return {
    columns: [
      { x: 0, width },
      { x: stateX, width: stateWidth },
    ],
    head: {
      kind: 'head',
      padding: 3,
      cells: [labels.mustHave, labels.state].map((text) => ({
        texts: [sheet.type.set(text, styles.labelStrong, width)],
        header: 'Column',
      })),
    },
    rows: gates.map((gate) => ({
      kind: 'row',
      padding: 3,
      cells: [
        {
          header: 'Row',
          texts: [
            sheet.type.set(gate.title, styles.small, width),
            ...(gate.detail === null ? [] : [sheet.type.setTyped(gate.detail, styles.label, width)]),
          ],
        },
        {
          texts: [sheet.type.set(gate.stateWord, styles.smallStrong, stateWidth - 17)],
          indent: 17,
          paint: (box) => stateMark(sheet, markOf[gate.state], box.x, box.textTop + 0.8),
        },
      ],
    })),
  };
}
