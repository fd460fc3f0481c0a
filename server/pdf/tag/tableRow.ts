import type { Align } from '../type/showLine.ts';
import type { SetText } from '../type/typesetter.ts';
import type { Element, Sheet } from './sheet.ts';

export interface Cell {
  /** Texts under one another; each becomes a paragraph where there are several. */
  readonly texts: readonly SetText[];
  readonly align?: Align;
  readonly header?: 'Row' | 'Column';
  readonly span?: number;
  /** Decoration under the text (a bar, a chip); gets the cell's box. */
  readonly paint?: (box: Box) => void;
  /** Distance from the cell's left edge, for text beside a painted mark. */
  readonly indent?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where the first line of text begins. */
  readonly textTop: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly kind: 'row' | 'group' | 'head';
  readonly padding: number;
  readonly minHeight?: number;
}

const textHeight = (cell: Cell): number => cell.texts.reduce((sum, text) => sum + text.height, 0);

export const rowHeight = (row: Row): number =>
  Math.max(row.minHeight ?? 0, ...row.cells.map((cell) => textHeight(cell) + 2 * row.padding));

/** A stretch of a row on one page: the whole row, or a part of one that is taller than the page. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Where a tall row may be parted: after a line of text. */
export function partEnd(row: Row, from: number, room: number): number {
  const height = rowHeight(row);
  if (height - from <= room) return height;
  let end = from;
  for (const cell of row.cells) {
    let bottom = topOf(row);
    for (const text of cell.texts) {
      for (let line = 0; line < text.lines.length; line += 1) {
        bottom += text.style.leading;
        if (bottom <= from + room && bottom > end) end = bottom;
      }
    }
  }
  return end > from ? end : from + room;
}

/** A cell's element, and one element per text where the cell has several. */
export interface OpenCell {
  readonly cell: Cell;
  readonly element: Element;
  readonly paragraphs: readonly Element[];
}

export function openRow(sheet: Sheet, table: Element, row: Row): readonly OpenCell[] {
  const line = sheet.open(table, 'TR');
  return row.cells.map((cell) => {
    const element = sheet.open(
      line,
      cell.header === undefined ? 'TD' : 'TH',
      cell.header === undefined ? {} : { scope: cell.header },
    );
    if (cell.span !== undefined && cell.span > 1) {
      element.dictionary.data.A = { ...element.dictionary.data.A, O: 'Table', ColSpan: cell.span };
    }
    const several = cell.texts.length > 1;
    return { cell, element, paragraphs: several ? cell.texts.map(() => sheet.open(element, 'P')) : [] };
  });
}

/** Shows those lines of a cell that lie within the part; `top` is where the part begins on the page. */
export function showCell(
  sheet: Sheet,
  open: OpenCell | null,
  cell: Cell,
  row: Row,
  part: Part,
  box: Box,
): void {
  const indent = cell.indent ?? 0;
  let offset = topOf(row);
  cell.texts.forEach((text, index) => {
    const lines = text.lines.filter((_, at) => {
      const top = offset + at * text.style.leading;
      return top >= part.from - 0.01 && top + text.style.leading <= part.to + 0.01;
    });
    const first = Math.max(offset, part.from);
    const shown = { ...text, lines, width: box.width - indent };
    offset += text.height;
    if (lines.length === 0) return;
    const y = box.y + first - part.from;
    const draw = () => sheet.show(shown, box.x + indent, y, cell.align);
    if (open === null) draw();
    else sheet.mark(open.paragraphs[index] ?? open.element, draw);
  });
}

/** Texts begin on one line across the row, in its middle if the row is taller than they are. */
export function topOf(row: Row): number {
  const tallest = Math.max(...row.cells.map(textHeight));
  return (rowHeight(row) - tallest) / 2;
}
