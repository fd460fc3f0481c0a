import type { Face } from './faces.ts';
import { drawingText, type Stretch } from './pieces.ts';
import type { Shaped } from './shape.ts';

export type Shape = (face: Face, text: string) => Shaped;

/** A word, a part of a word, or the space between two words. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly level: number;
  readonly shaped: Shaped;
  /** Thousandths of the type size, tracking included. */
  readonly width: number;
}

/** One line in reading order; `base` is odd in a right-to-left paragraph. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly base: number;
}

/** What stays together on a line, and the space that follows it if the line goes on. */
interface Atom {
  pieces: Piece[];
  width: number;
  space: Piece | null;
}

/** Longer words may be parted anywhere: PDFKit's own wrapper took 10 seconds for one of 100,000 characters. */
const longWord = 40;
const partOfLongWord = /[^/._?&=\-\s]{0,24}?[/._?&=-]+|\P{M}\p{M}{0,4}(?:\P{M}\p{M}{0,4}){0,5}|\p{M}{1,8}/gu;

/** Breaks a paragraph into lines at most `limit` wide (thousandths of the type size); linear in its length. */
export function breakLines(
  stretches: readonly Stretch[],
  base: number,
  limit: number,
  tracking: number,
  shape: Shape,
): readonly Line[] {
  const piece = (stretch: Stretch): Piece => {
    const { text, face, level } = stretch;
    const shaped = shape(face, level === 0 ? text : drawingText(stretch));
    return { text, face, level, shaped, width: shaped.width + tracking * shaped.glyphs.length };
  };
  const filler = new LineFiller(base, limit);
  for (const atom of atomsOf(stretches, piece)) {
    if (atom.width <= limit) filler.add(atom);
    else for (const part of partsThatFit(atom, limit, piece)) filler.add(part);
  }
  return filler.end();
}

class LineFiller {
  readonly #lines: Line[] = [];
  readonly #base: number;
  readonly #limit: number;
  #pieces: Piece[] = [];
  #width = 0;
  #space: Piece | null = null;

  constructor(base: number, limit: number) {
    this.#base = base;
    this.#limit = limit;
  }

  add(atom: Atom): void {
    const gap = this.#space?.width ?? 0;
    if (this.#pieces.length > 0 && this.#width + gap + atom.width > this.#limit + 0.01) this.#close();
    else if (this.#space !== null && this.#pieces.length > 0) this.#push(this.#space);
    for (const piece of atom.pieces) this.#push(piece);
    this.#space = atom.space;
  }

  end(): readonly Line[] {
    if (this.#pieces.length > 0) this.#close();
    return this.#lines;
  }

  #push(piece: Piece): void {
    this.#pieces.push(piece);
    this.#width += piece.width;
  }

  #close(): void {
    this.#lines.push({ pieces: this.#pieces, width: this.#width, base: this.#base });
    this.#pieces = [];
    this.#width = 0;
  }
}

function atomsOf(stretches: readonly Stretch[], piece: (stretch: Stretch) => Piece): readonly Atom[] {
  const atoms: Atom[] = [];
  let open: Atom | undefined;
  const add = (text: string, stretch: Stretch): void => {
    const made = piece({ text, face: stretch.face, level: stretch.level });
    if (open === undefined) {
      open = { pieces: [], width: 0, space: null };
      atoms.push(open);
    }
    open.pieces.push(made);
    open.width += made.width;
  };
  for (const stretch of stretches) {
    for (const [token] of stretch.text.matchAll(/ |[^ ]+/g)) {
      if (token === ' ') {
        if (open !== undefined) {
          open.space = piece({ text: ' ', face: stretch.face, level: stretch.level });
        }
        open = undefined;
      } else if (token.length <= longWord) {
        add(token, stretch);
      } else {
        for (const [part] of token.matchAll(partOfLongWord)) {
          add(part, stretch);
          open = undefined;
        }
      }
    }
  }
  return atoms;
}

/** Parts an atom that is wider than a whole line, between letters if it must be. */
function partsThatFit(atom: Atom, limit: number, piece: (stretch: Stretch) => Piece): readonly Atom[] {
  const pieces = atom.pieces.flatMap((one) => (one.width <= limit ? [one] : letters(one, limit, piece)));
  return pieces.map((one, index) => ({
    pieces: [one],
    width: one.width,
    space: index === pieces.length - 1 ? atom.space : null,
  }));
}

function letters(whole: Piece, limit: number, piece: (stretch: Stretch) => Piece): readonly Piece[] {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const [letter] of whole.text.matchAll(/\P{M}\p{M}{0,4}|\p{M}{1,8}/gu)) {
    const more = piece({ ...whole, text: letter }).width;
    if (part !== '' && width + more > limit) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += letter;
    width += more;
  }
  return [...parts, part].map((text) => piece({ ...whole, text }));
}
