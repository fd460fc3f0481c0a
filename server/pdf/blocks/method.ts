import type { Method, Report } from '../../core/report/report.ts';
import { type Chapters, flow, openChapter, subheading } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { type SetText, widthOf } from '../type/typesetter.ts';
import { barredNotes } from './marks.ts';
import { drawTwoColumns, type Unit } from './twoColumns.ts';

const width = columns(6);

/** How the figures came about: rules, sources, versions, and the two warnings once more. */
export function drawMethod(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { method } = report;
  const sect = openChapter(sheet, chapters, method, 120);
  drawTwoColumns(
    sheet,
    method.blocks.flatMap((block) => blockUnits(sheet, sect, block)),
  );
  sheet.y += 6;
  barredNotes(sheet, sect, method.warnings, colour.amber);
  drawSources(sheet, sect, report);
  drawVersions(sheet, sect, method);
}

/** A block's paragraphs one by one, the first with the title: columns and pages may part a block between paragraphs. */
function blockUnits(sheet: Sheet, sect: Element, block: Method['blocks'][number]): readonly Unit[] {
  const title = sheet.type.set(block.title, styles.minor, width);
  return block.paragraphs.map((paragraph, index) => {
    const text = sheet.type.set(paragraph, styles.small, width);
    const head = index === 0 ? title.height + 2 : 0;
    const after = index === block.paragraphs.length - 1 ? 12 : 4;
    return {
      height: head + text.height + after,
      draw: (x, y) => {
        if (index === 0) sheet.tagged(sect, 'H2', () => sheet.show(title, x, y));
        sheet.tagged(sect, 'P', () => sheet.show(text, x, y + head));
      },
    };
  });
}

function drawSources(sheet: Sheet, sect: Element, { method, labels }: Report): void {
  if (method.sources.length === 0) return;
  subheading(sheet, sect, 'H2', labels.sources, 60, 10);
  const list = sheet.open(sect, 'L');
  drawTwoColumns(
    sheet,
    method.sources.map((source) => {
      const text = sheet.type.set(source.text, styles.evidence, width);
      const url = source.url === null ? null : sheet.type.set(source.url, styles.link, width);
      return {
        height: text.height + (url?.height ?? 0) + 6,
        draw: (x, y) => {
          const body = sheet.open(sheet.open(list, 'LI'), 'LBody');
          sheet.tagged(body, 'P', () => sheet.show(text, x, y));
          if (url !== null && source.url !== null) drawLink(sheet, body, url, source.url, x, y + text.height);
        },
      };
    }),
  );
}

function drawLink(sheet: Sheet, parent: Element, text: SetText, url: string, x: number, y: number): void {
  const link = sheet.open(parent, 'Link');
  sheet.mark(link, () => sheet.show(text, x, y));
  sheet.doc.link(x, y, widthOf(text), text.height, url, { structParent: link, Contents: new String(url) });
  link.end();
}

function drawVersions(sheet: Sheet, sect: Element, { versions }: Method): void {
  const texts = versions.map((fact) =>
    sheet.type.set(`${fact.label}: ${fact.value}`, styles.label, columns(12)),
  );
  const height = texts.reduce((sum, text) => sum + text.height + 2, 0);
  sheet.need(Math.min(height + 10, 200));
  sheet.artifact(() => {
    sheet.doc
      .moveTo(page.left, sheet.y + 3)
      .lineTo(page.right, sheet.y + 3)
      .lineWidth(0.5)
      .stroke(colour.rule);
  });
  sheet.y += 10;
  for (const text of texts) flow(sheet, sect, 'P', text, { after: 2 });
}
