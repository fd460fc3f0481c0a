// What @types/pdfkit 0.17.6 lacks of PDFKit 0.20.2. Members that start with an underscore are PDFKit's own: the version is
// pinned exactly, and the byte-identity tests notice a change.
declare namespace PDFKit {
  interface TaggedOptions {
    size: string;
    pdfVersion: '1.7';
    subset: 'PDF/A-2a';
    tagged: true;
    lang: string;
    displayTitle: true;
    bufferPages: true;
    autoFirstPage: false;
    /** No default font: Helvetica would enter the file without being embedded. */
    font: null;
    margins: { top: number; bottom: number; left: number; right: number };
    info: DocumentInfo;
  }

  interface PDFDocument {
    // biome-ignore lint/suspicious/noMisleadingInstantiator: @types/pdfkit declares document and constructor as one
    new (options: TaggedOptions): PDFDocument;
    _font: EmbeddedFont;
  }

  /** One face as embedded in one document; `widths` and `unicode` are by glyph of the subset. */
  interface EmbeddedFont {
    id: string;
    subset: { includeGlyph(glyph: number): number };
    widths: number[];
    unicode: (readonly number[])[];
    ref(): PDFKitReference;
  }

  interface PDFStructureElement {
    // biome-ignore lint/complexity/noBannedTypes: PDFKit tells text from names by the String object
    dictionary: { data: { A?: Record<string, unknown>; ActualText?: String } };
    end(): void;
  }

  interface PDFOutline {
    addItem(
      title: string,
      options: { fit: true; expanded: boolean; top?: number; pageNumber?: number },
    ): PDFOutline;
  }

  namespace Mixins {
    interface PDFFont {
      registerFont(name: string, parsed: import('fontkit').Font): this;
    }

    interface StructureElementOptions {
      /** Left, top, right, bottom on the current page. */
      bbox?: [number, number, number, number];
      scope?: 'Row' | 'Column' | 'Both';
      placement?: string;
    }

    interface LinkOptions {
      structParent: PDFStructureElement;
      /** A String object: PDFKit writes a primitive string as a name. */
      // biome-ignore lint/complexity/noBannedTypes: PDFKit tells text from names by the String object
      Contents: String;
    }

    interface PDFAnnotation {
      goTo(x: number, y: number, w: number, h: number, name: string, options: LinkOptions): this;
      link(x: number, y: number, w: number, h: number, url: string, options: LinkOptions): this;
    }
  }
}
