import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readPageMarks, unembeddedFonts } from './pageMarks.ts';
import { type StructureNode, structureFaults } from './structure.ts';

export interface LintResult {
  readonly faults: readonly string[];
  readonly pages: number;
  readonly paints: number;
}

/** Reads a PDF with pdf.js and names what keeps it from being read aloud, found, or shown everywhere alike. */
export async function findPdfFaults(bytes: Uint8Array): Promise<LintResult> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
    useSystemFonts: false,
  });
  const pdf = await task.promise;
  try {
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
    const trees: (StructureNode | null)[] = [];
    const faults: string[] = [...(await documentFaults(pdf))];
    let paints = 0;
    for (const page of pages) {
      const marks = await readPageMarks(page);
      paints += marks.paints;
      faults.push(...marks.faults, ...(await annotationFaults(pdf, page)));
      for (const font of unembeddedFonts(page, marks.fonts)) {
        faults.push(`page ${page.pageNumber}: font ${font} is not embedded`);
      }
      trees.push((await page.getStructTree()) as StructureNode | null);
    }
    return { faults: [...faults, ...structureFaults(trees)], pages: pages.length, paints };
  } finally {
    await task.destroy();
  }
}

async function documentFaults(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as { readonly Language?: string | null; readonly Title?: string };
  const marked = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null;
  const viewer = (await pdf.getViewerPreferences()) as { readonly DisplayDocTitle?: boolean } | null;
  const checks: readonly [boolean, string][] = [
    [marked?.Marked === true, 'the document is not marked as tagged'],
    [Boolean(facts.Language), 'the document names no language'],
    [Boolean(facts.Title) && Boolean(metadata?.get('dc:title')), 'the document has no title'],
    [viewer?.DisplayDocTitle === true, 'the title is not displayed (DisplayDocTitle)'],
    [String(metadata?.get('pdfuaid:part')) === '1', 'the metadata do not claim PDF/UA-1 (pdfuaid)'],
    [((await pdf.getOutline()) ?? []).length > 0, 'there are no bookmarks'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

interface Annotation {
  readonly subtype?: string;
  readonly url?: string;
  readonly dest?: string | readonly unknown[] | null;
  readonly contentsObj?: { readonly str?: string };
}

async function annotationFaults(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly string[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const faults: string[] = [];
  for (const one of annotations) {
    if (one.subtype !== 'Link') continue;
    if (!one.contentsObj?.str) faults.push(`page ${page.pageNumber}: a link has no Contents`);
    if (typeof one.dest === 'string' && (await pdf.getDestination(one.dest)) === null) {
      faults.push(`page ${page.pageNumber}: a link leads to "${one.dest}", which is not there`);
    }
  }
  return faults;
}
