import { breakLines, type Line } from './breakLines.ts';
import { cleanText, paragraphsOf } from './cleanText.ts';
import { type Face, FaceShelf, type Weight } from './faces.ts';
import { stretchesOf } from './pieces.ts';
import { shapeText, WordCache } from './shape.ts';

export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next; the fonts' own line height is too loose. */
  readonly leading: number;
  readonly colour: string;
  /** Extra space between letters, in points. */
  readonly tracking?: number;
}

/** Text broken into lines, ready to be measured and drawn. */
export interface SetText {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

/** What a process keeps between documents. */
export interface Press {
  readonly shelf: FaceShelf;
  readonly words: WordCache | null;
}

/** A press that remembers: parsed fonts and shaped words serve every document. */
export const createPress = (): Press => ({ shelf: new FaceShelf(), words: new WordCache() });

/** A press without any memory: what a naive renderer would do; bytes must come out the same. */
export const createForgetfulPress = (): Press => ({ shelf: new FaceShelf(), words: null });

/** Sets text for one document. */
export class Typesetter {
  /** Characters that no font has, as code points; each was printed as a visible replacement. */
  readonly missing = new Set<number>();
  readonly #press: Press;
  /** Words that people typed: kept no longer than the document, so that nothing personal lingers in memory. */
  readonly #typedWords = new WordCache();

  constructor(press: Press) {
    this.#press = press;
  }

  set(text: string, style: TextStyle, width: number): SetText {
    return this.#set([cleanText(text).replace(/\n/g, ' ').trim()], style, width, false);
  }

  /** Like `set`, for text that a person typed: line breaks count, and its words stay out of the shared cache. */
  setTyped(text: string, style: TextStyle, width: number): SetText {
    return this.#set(paragraphsOf(text), style, width, true);
  }

  #set(paragraphs: readonly string[], style: TextStyle, width: number, typed: boolean): SetText {
    const unit = 1000 / style.size;
    const setting = {
      shelf: this.#press.shelf,
      onMissing: (codePoint: number) => void this.missing.add(codePoint),
    };
    const shape = this.#shape(typed);
    const lines = paragraphs.flatMap((paragraph) => {
      const { stretches, base } = stretchesOf(paragraph, style.weight, setting);
      return breakLines(stretches, base, width * unit, (style.tracking ?? 0) * unit, shape);
    });
    return { lines, style, width, height: lines.length * style.leading };
  }

  #shape(typed: boolean): (face: Face, text: string) => ReturnType<typeof shapeText> {
    const words = this.#press.words;
    if (words === null) return shapeText;
    const cache = typed ? this.#typedWords : words;
    return (face, text) => cache.shape(face, text);
  }
}

export const lineWidth = (line: Line, style: TextStyle): number => (line.width * style.size) / 1000;

/** The widest line, in points. */
export const widthOf = (text: SetText): number =>
  Math.max(0, ...text.lines.map((line) => lineWidth(line, text.style)));
