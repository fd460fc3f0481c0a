import { radarOutline } from '../../core/charts/radar.ts';
import type { Report } from '../../core/report/report.ts';
import type { ContentsEntry } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { setBalanced } from '../type/balance.ts';
import type { TextStyle } from '../type/typesetter.ts';
import { radarGrid } from './marks.ts';

const on = (style: TextStyle, of: string): TextStyle => ({ ...style, colour: of });
const frame = { centre: { x: 404, y: 404 }, radius: 172 };

/** The cover: the site's own outline is its picture, so that every cover is another. */
export function drawCover(sheet: Sheet, report: Report): Element {
  const { cover } = report;
  sheet.addPage();
  sheet.artifact(() => paintNight(sheet, report));
  const sect = sheet.open(sheet.root, 'Sect');
  const eyebrow = sheet.type.set(cover.eyebrow.toUpperCase(), on(styles.eyebrow, colour.gold), columns(11));
  sheet.y = 84;
  sheet.tagged(sect, 'P', () => sheet.show(eyebrow, page.left, sheet.y), { actual: cover.eyebrow });
  sheet.y += eyebrow.height + 10;
  const titleStyle: TextStyle = { weight: 'light', size: 36, leading: 42, colour: colour.white };
  const title = setBalanced(sheet.type, cover.title, titleStyle, columns(10));
  sheet.tagged(sect, 'H1', () => sheet.show(title, page.left, sheet.y));
  sheet.y += title.height + 10;
  drawSite(sheet, sect, cover.site);
  drawFacts(sheet, sect, report);
  return sect;
}

function drawSite(sheet: Sheet, sect: Element, site: string): void {
  const size = site.length > 90 ? 13 : site.length > 44 ? 17 : 21;
  const style: TextStyle = { weight: 'semibold', size, leading: size * 1.28, colour: colour.white };
  const text = sheet.type.setTyped(site, style, columns(10));
  sheet.tagged(sect, 'P', () => sheet.show(text, page.left, sheet.y));
  sheet.y += text.height;
}

function drawFacts(sheet: Sheet, sect: Element, report: Report): void {
  sheet.y = Math.max(sheet.y + 34, 320);
  for (const fact of report.cover.facts) {
    const label = sheet.type.set(fact.label, on(styles.label, colour.nightLabel), columns(4));
    const value = sheet.type.setTyped(fact.value, on(styles.bodyStrong, colour.white), columns(4));
    const { y } = sheet;
    sheet.tagged(sect, 'P', () => {
      sheet.show(label, page.left, y);
      sheet.show(value, page.left, y + label.height);
    });
    sheet.y += label.height + value.height + 8;
  }
}

function paintNight(sheet: Sheet, { cover }: Report): void {
  const { doc } = sheet;
  doc.rect(0, 0, page.width, page.height).fill(colour.night);
  const outline = radarOutline(cover.shape ?? [], frame);
  if (outline.endsWith('Z')) doc.path(outline).fill(colour.nightFill);
  radarGrid(sheet, 6, frame, colour.nightRule);
  if (outline !== '')
    doc.lineJoin('round').path(outline).lineWidth(2.2).stroke(colour.nightShape).lineJoin('miter');
  doc.rect(page.left, 70, 36, 3).fill(colour.amber);
}

const rowLeading = 19;

/** The foot of the cover: what is meant by web-based therapy, and the linked contents in two columns. */
export function drawCoverFoot(
  sheet: Sheet,
  sect: Element,
  report: Report,
  entries: readonly ContentsEntry[],
): void {
  sheet.doc.switchToPage(0);
  const definition = sheet.type.set(report.cover.definition, on(styles.small, colour.nightText), columns(10));
  const rows = Math.ceil(entries.length / 2);
  const top = page.height - 42 - rows * rowLeading - 24;
  const footTop = top - definition.height - 38;
  sheet.artifact(() => {
    sheet.doc.rect(0, footTop, page.width, page.height - footTop).fill(colour.midnight);
  });
  sheet.tagged(sect, 'P', () => sheet.show(definition, page.left, footTop + 18));
  const title = sheet.type.set(report.labels.contents, on(styles.minor, colour.white), columns(6));
  sheet.tagged(sect, 'P', () => sheet.show(title, page.left, top));
  const toc = sheet.open(sect, 'TOC');
  entries.forEach((entry, index) => {
    const x = page.left + (index < rows ? 0 : columns(6) + 12);
    drawEntry(sheet, toc, entry, x, top + 20 + (index % rows) * rowLeading);
  });
}

function drawEntry(sheet: Sheet, toc: Element, entry: ContentsEntry, x: number, y: number): void {
  const width = columns(6);
  const style = on({ ...styles.body, leading: rowLeading - 3 }, colour.white);
  const label = sheet.type.set(entry.label, style, width - 30);
  const number = sheet.type.set(String(entry.page), style, width);
  sheet.artifact(() => {
    const line = y + rowLeading - 2;
    sheet.doc
      .moveTo(x, line)
      .lineTo(x + width, line)
      .lineWidth(0.5)
      .stroke(colour.nightRule);
  });
  const link = sheet.open(sheet.open(toc, 'TOCI'), 'Link');
  sheet.mark(link, () => {
    sheet.show(label, x, y);
    sheet.show(number, x, y, 'end');
  });
  sheet.doc.goTo(x, y, width, rowLeading - 2, entry.id, {
    structParent: link,
    Contents: new String(`${entry.label}, ${entry.page}`),
  });
  link.end();
}
