import { colour, page } from '../theme.ts';
import { paginate } from './paginate.ts';
import type { Element, Sheet } from './sheet.ts';
import { type Box, openRow, type Part, partEnd, type Row, rowHeight, showCell, topOf } from './tableRow.ts';

export interface Table {
  /** Left edges and widths of the columns, in points from the left margin. */
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly head: Row;
  /** Where its rules run, from the left margin; the whole width if not given. */
  readonly rule?: { readonly x: number; readonly width: number };
  readonly rows: readonly Row[];
  /** Painted behind the rows of one page, e.g. the grid of a chart. */
  readonly behind?: (top: number, bottom: number) => void;
}

const pageRoom = page.bottom - page.top;

/** Height that must be free so that the table can begin: its head and the first rows up to one that is no group heading. */
export function beginningOf(table: Table): number {
  const first = table.rows.findIndex((row) => row.kind === 'row');
  const lead = table.rows.slice(0, Math.min(first + 2, table.rows.length));
  return rowHeight(table.head) + Math.min(pageRoom / 2, heights(lead));
}

/** The height of the whole table on one page. */
export const heightOf = (table: Table): number => rowHeight(table.head) + heights(table.rows);

const heights = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + rowHeight(row), 0);

/** Draws a table at the sheet's cursor. On each further page its head stands again, as decoration: readers know it already. */
export function drawTable(sheet: Sheet, parent: Element, table: Table): void {
  sheet.need(beginningOf(table));
  const element = sheet.open(parent, 'Table');
  drawHead(sheet, element, table);
  const room = pageRoom - rowHeight(table.head);
  const measured = table.rows.map((row) => ({
    height: rowHeight(row),
    keepWithNext: row.kind === 'group',
  }));
  const starts = new Set(paginate(measured, sheet.room, room));
  const pages: Row[][] = [[]];
  table.rows.forEach((row, index) => {
    if (starts.has(index)) pages.push([]);
    pages.at(-1)?.push(row);
  });
  pages.forEach((rows, index) => {
    if (index > 0) continueOnNewPage(sheet, table);
    const bottom = Math.min(sheet.y + heights(rows), page.bottom);
    if (table.behind !== undefined) sheet.artifact(() => table.behind?.(sheet.y, bottom));
    for (const row of rows) drawRow(sheet, element, table, row);
  });
}

function continueOnNewPage(sheet: Sheet, table: Table): void {
  sheet.addPage();
  drawHead(sheet, null, table);
}

function drawHead(sheet: Sheet, element: Element | null, table: Table): void {
  const height = rowHeight(table.head);
  const whole = { from: 0, to: height };
  if (element === null) sheet.artifact(() => showRow(sheet, null, table, table.head, whole));
  else showRow(sheet, element, table, table.head, whole);
  sheet.y += height;
  sheet.artifact(() => {
    const { start, end } = ruleOf(table);
    sheet.doc.moveTo(start, sheet.y).lineTo(end, sheet.y).lineWidth(1.1).stroke(colour.teal);
  });
}

function drawRow(sheet: Sheet, element: Element, table: Table, row: Row): void {
  const height = rowHeight(row);
  const open = openRow(sheet, element, row);
  let from = 0;
  while (from < height) {
    const to = partEnd(row, from, Math.max(sheet.room, 0));
    const stuck = to <= from || (to < height && to - from < 14);
    if (stuck && sheet.y > page.top + rowHeight(table.head)) {
      continueOnNewPage(sheet, table);
      continue;
    }
    paintRow(sheet, table, row, { from, to });
    open.forEach((one, index) => {
      showCell(sheet, one, one.cell, row, { from, to }, boxOf(sheet, table, row, index, to - from));
    });
    sheet.y += to - from;
    from = to;
    if (from < height) continueOnNewPage(sheet, table);
  }
}

function showRow(sheet: Sheet, element: Element | null, table: Table, row: Row, part: Part): void {
  const open = element === null ? [] : openRow(sheet, element, row);
  row.cells.forEach((cell, index) => {
    const box = boxOf(sheet, table, row, index, part.to - part.from);
    showCell(sheet, open[index] ?? null, cell, row, part, box);
  });
}

function ruleOf({ rule }: Table): { start: number; end: number } {
  const start = page.left + (rule?.x ?? 0);
  return { start, end: start + (rule?.width ?? page.width12) };
}

function boxOf(sheet: Sheet, table: Table, row: Row, index: number, height: number): Box {
  const before = row.cells.slice(0, index).reduce((sum, cell) => sum + (cell.span ?? 1), 0);
  const first = table.columns[before] ?? { x: 0, width: 0 };
  const last = table.columns[before + (row.cells[index]?.span ?? 1) - 1] ?? first;
  return {
    x: page.left + first.x,
    y: sheet.y,
    width: last.x + last.width - first.x,
    height,
    textTop: sheet.y + topOf(row),
  };
}

/** Rules, backgrounds and the cells' own decoration: before the text, because an artifact would end the open content. */
function paintRow(sheet: Sheet, table: Table, row: Row, part: Part): void {
  const height = part.to - part.from;
  const bottom = sheet.y + height;
  sheet.artifact(() => {
    if (row.kind === 'group') sheet.doc.rect(page.left, sheet.y, page.width12, height).fill(colour.panel);
    else if (part.to === rowHeight(row)) {
      const { start, end } = ruleOf(table);
      sheet.doc.moveTo(start, bottom).lineTo(end, bottom).lineWidth(0.5).stroke(colour.rule);
    }
    if (part.from > 0) return;
    row.cells.forEach((cell, index) => {
      cell.paint?.(boxOf(sheet, table, row, index, Math.min(height, rowHeight(row))));
    });
  });
}
