import { page } from '../theme.ts';
import type { Face, FaceName } from '../type/faces.ts';
import { type Align, isTurned, showLine, startOf, type TextTarget, textOf } from '../type/showLine.ts';
import type { SetText, TextStyle, Typesetter } from '../type/typesetter.ts';
import type { ReportDocument } from './reportDocument.ts';

export type Element = PDFKit.PDFStructureElement;

/** Standard structure types of PDF 1.7 that a report uses; PDF 2.0's are refused by validators. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Link'
  | 'Note';

/**
 * The page being drawn on. Every mark goes through `tagged` (content, within an element of the structure tree) or `artifact`
 * (decoration), so that nothing can stay untagged; artifacts are painted before the content they lie under.
 */
export class Sheet implements TextTarget {
  readonly doc: ReportDocument;
  readonly type: Typesetter;
  readonly root: Element;
  /** Where the next thing goes, from the top of the page. */
  y: number = page.top;
  #pages = 0;
  #shown: SetText[] | null = null;
  /** What was shown in an element so far, also on earlier pages. */
  readonly #shownIn = new WeakMap<Element, SetText[]>();
  readonly #embedded = new Map<FaceName, PDFKit.EmbeddedFont>();

  constructor(doc: ReportDocument, type: Typesetter) {
    this.doc = doc;
    this.type = type;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  get pages(): number {
    return this.#pages;
  }

  /** What is left of the page. */
  get room(): number {
    return page.bottom - this.y;
  }

  addPage(): void {
    this.doc.addPage();
    this.#pages += 1;
    this.y = page.top;
  }

  /** Begins a new page unless this much fits on the current one; says whether it did. */
  need(height: number): boolean {
    if (this.room >= height || this.y <= page.top) return false;
    this.addPage();
    return true;
  }

  open(parent: Element, role: Role, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.doc.struct(role, options);
    parent.add(element);
    return element;
  }

  /** Draws content that belongs to the element; may be called again on the next page to go on. */
  mark(element: Element, draw: () => void): void {
    element.add(this.#drawn(element, draw));
  }

  tagged(
    parent: Element,
    role: Role,
    draw: () => void,
    options?: PDFKit.Mixins.StructureElementOptions,
  ): Element {
    const element = this.open(parent, role, options);
    this.mark(element, draw);
    return element;
  }

  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  /** Page furniture: footers and page numbers. */
  pagination(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    draw();
    this.doc.endMarkedContent();
  }

  /** Shows lines with their top at `y`; only within `tagged`, `mark` or an artifact. */
  show(text: SetText, x: number, y: number, align: Align = 'start', style: TextStyle = text.style): void {
    this.#shown?.push(text);
    text.lines.forEach((line, index) => {
      const baseline = y + index * style.leading + style.leading / 2 + style.size * 0.33;
      showLine(this, line, style, startOf(line, style, x, text.width, align), baseline);
    });
  }

  embedded(face: Face): PDFKit.EmbeddedFont {
    let font = this.#embedded.get(face.name);
    if (font === undefined) {
      // Registered under one alias only: a face that PDFKit knows by two names is parsed again at every use.
      this.doc.registerFont(face.name, face.font);
      this.doc.font(face.name);
      font = this.doc._font;
      this.#embedded.set(face.name, font);
    }
    this.doc.page.fonts[font.id] ??= font.ref();
    return font;
  }

  write(operators: string): void {
    this.doc.addContent(operators);
  }

  /** Draws, and where a line ran from right to left tells readers the element's text in reading order. */
  #drawn(element: Element, draw: () => void): () => void {
    return () => {
      const shown = this.#shownIn.get(element) ?? [];
      this.#shownIn.set(element, shown);
      this.#shown = shown;
      draw();
      this.#shown = null;
      if (!shown.some((text) => text.lines.some(isTurned))) return;
      const words = shown.flatMap((text) => text.lines.map(textOf)).join(' ');
      // PDF/A allows no longer string; no note that the instruments accept comes near it.
      if (words.length <= 16_000) element.dictionary.data.ActualText = new String(words);
    };
  }
}
