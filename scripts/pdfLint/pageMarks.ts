import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const paints = new Set<number>([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

export interface PageMarks {
  readonly faults: readonly string[];
  readonly paints: number;
  readonly fonts: ReadonlySet<string>;
}

/** Reads a page's operators: every paint must lie in an element of the structure tree or in an artifact, and marks must pair. */
export async function readPageMarks(page: PDFPageProxy): Promise<PageMarks> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const where = `page ${page.pageNumber}`;
  const open: boolean[] = [];
  const fonts = new Set<string>();
  let untagged = 0;
  let painted = 0;
  let unpaired = 0;
  fnArray.forEach((operator, index) => {
    const args: readonly unknown[] = argsArray[index] ?? [];
    if (operator === OPS.beginMarkedContent) open.push(args[0] === 'Artifact');
    else if (operator === OPS.beginMarkedContentProps) {
      open.push(args[0] === 'Artifact' || typeof args[1] === 'number');
    } else if (operator === OPS.endMarkedContent) {
      if (open.pop() === undefined) unpaired += 1;
    } else if (operator === OPS.setFont) fonts.add(String(args[0]));
    // Since version 5, pdf.js hands a path over together with the operator that paints it.
    const paint = operator === OPS.constructPath ? Number(args[0]) : operator;
    if (!paints.has(paint)) return;
    painted += 1;
    if (!open.includes(true)) untagged += 1;
  });
  const faults = [
    ...(untagged > 0
      ? [`${where}: ${untagged} of ${painted} paints are neither tagged nor an artifact`]
      : []),
    ...(unpaired > 0 || open.length > 0 ? [`${where}: marks do not pair`] : []),
  ];
  return { faults, paints: painted, fonts };
}

interface FontObject {
  readonly name?: string;
  readonly missingFile?: boolean;
}

/** Names of the fonts of a page that are not embedded. */
export function unembeddedFonts(page: PDFPageProxy, fonts: ReadonlySet<string>): readonly string[] {
  return [...fonts].flatMap((id) => {
    const font: FontObject | null = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    return font?.missingFile === true ? [font.name ?? id] : [];
  });
}
