import type { Face } from './faces.ts';

/** One glyph as it is written into a page; distances in thousandths of the type size. */
export interface ShapedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The glyph's own width, as the font's width table says. */
  readonly width: number;
  /** How far the pen moves: the width corrected by kerning. */
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** A word as glyphs in drawing order. Never changed after creation, so documents may share it. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

/** Enough for every word of our own texts; beyond it the cache starts afresh, so that it cannot grow for ever. */
const maxWords = 8000;

/** Words that were shaped before, by face. */
export class WordCache {
  readonly #words = new Map<Face, Map<string, Shaped>>();
  #size = 0;

  shape(face: Face, text: string): Shaped {
    const known = this.#words.get(face)?.get(text);
    if (known !== undefined) return known;
    if (this.#size >= maxWords) this.#clear();
    const shaped = shapeText(face, text);
    const ofFace = this.#words.get(face) ?? new Map<string, Shaped>();
    this.#words.set(face, ofFace.set(text, shaped));
    this.#size += 1;
    return shaped;
  }

  get size(): number {
    return this.#size;
  }

  #clear(): void {
    this.#words.clear();
    this.#size = 0;
  }
}

/** Shapes one run of one face and one direction; fontkit puts right-to-left scripts into drawing order itself. */
export function shapeText(face: Face, text: string): Shaped {
  const run = face.font.layout(text);
  let width = 0;
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions[index];
    const advance = (position?.xAdvance ?? 0) * face.scale;
    width += advance;
    return {
      id: glyph.id,
      codePoints: glyph.codePoints,
      width: glyph.advanceWidth * face.scale,
      advance,
      dx: (position?.xOffset ?? 0) * face.scale,
      dy: (position?.yOffset ?? 0) * face.scale,
    };
  });
  return { glyphs, width };
}
