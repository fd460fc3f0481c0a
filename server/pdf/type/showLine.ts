import type { Line, Piece } from './breakLines.ts';
import type { Face } from './faces.ts';
import type { ShapedGlyph } from './shape.ts';
import { lineWidth, type TextStyle } from './typesetter.ts';

/** What a line is written to: a document's current page and its embedded faces. */
export interface TextTarget {
  embedded(face: Face): PDFKit.EmbeddedFont;
  write(operators: string): void;
}

/** Writes one line with its baseline at `y`; the page's y axis points down, so the text matrix turns it back. */
export function showLine(target: TextTarget, line: Line, style: TextStyle, x: number, y: number): void {
  target.write(`BT ${colourOperator(style.colour)}`);
  if (style.tracking !== undefined) target.write(`${decimal(style.tracking)} Tc`);
  target.write(`1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`);
  showPieces(target, inDrawingOrder(line), style, x, y);
  target.write(style.tracking === undefined ? 'ET' : '0 Tc ET');
}

/** Whether a line is drawn in another order than it is read. */
export const isTurned = (line: Line): boolean =>
  line.base % 2 === 1 || line.pieces.some((piece) => piece.level % 2 === 1);

export const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('');

/** Rule L2 of the bidirectional algorithm: from the highest level down, turn round every stretch at or above it. */
export function inDrawingOrder(line: Line): readonly Piece[] {
  if (line.pieces.every((piece) => piece.level === 0)) return line.pieces;
  const pieces = [...line.pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < pieces.length; start += 1) {
      let end = start;
      while ((pieces[end]?.level ?? -1) >= level) end += 1;
      if (end - start > 1) pieces.splice(start, end - start, ...pieces.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return pieces;
}

function showPieces(
  target: TextTarget,
  pieces: readonly Piece[],
  style: TextStyle,
  x: number,
  y: number,
): void {
  const point = style.size / 1000;
  let pen = x;
  let face: Face | undefined;
  let run = '';
  const flush = (): void => {
    if (run !== '') target.write(`[${run.replaceAll('><', '')}] TJ`);
    run = '';
  };
  for (const piece of pieces) {
    const font = target.embedded(piece.face);
    if (piece.face !== face) {
      flush();
      target.write(`/${font.id} ${style.size} Tf`);
      face = piece.face;
    }
    for (const glyph of piece.shaped.glyphs) {
      const code = codeOf(font, glyph);
      if (glyph.dx !== 0 || glyph.dy !== 0) {
        flush();
        const at = (dx: number, dy: number) =>
          target.write(`1 0 0 -1 ${decimal(pen + dx * point)} ${decimal(y - dy * point)} Tm`);
        at(glyph.dx, glyph.dy);
        target.write(`<${code}> Tj`);
        pen += glyph.advance * point + (style.tracking ?? 0);
        at(0, 0);
      } else {
        const kern = glyph.width - glyph.advance;
        run += Math.abs(kern) < 0.01 ? `<${code}>` : `<${code}> ${decimal(kern)} `;
        pen += glyph.advance * point + (style.tracking ?? 0);
      }
    }
  }
  flush();
}

function codeOf(font: PDFKit.EmbeddedFont, glyph: ShapedGlyph): string {
  const code = font.subset.includeGlyph(glyph.id);
  font.widths[code] ??= glyph.width;
  font.unicode[code] ??= glyph.codePoints;
  return code.toString(16).padStart(4, '0');
}

const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);

export function colourOperator(hex: string): string {
  const channel = (at: number) => decimal(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return `${channel(1)} ${channel(3)} ${channel(5)} rg`;
}

/** Where a line starts if it ends at, or is centred on, the edges of its column. */
export function startOf(line: Line, style: TextStyle, x: number, width: number, align: Align): number {
  const spare = width - lineWidth(line, style) + (style.tracking ?? 0);
  return align === 'end' ? x + spare : align === 'centre' ? x + spare / 2 : x;
}

export type Align = 'start' | 'centre' | 'end';
