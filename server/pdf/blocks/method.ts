import type { Method, Report } from '../../core/report/report.ts';
import { type Chapters, flow, openChapter, subheading } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { lineWidth, type SetText } from '../type/typesetter.ts';
import { barredNote } from './marks.ts';

const width = columns(6);

interface Block {
  readonly title: SetText;
  readonly paragraphs: readonly SetText[];
  readonly height: number;
}

/** How the figures came about: rules, sources, versions, and the two warnings once more. */
export function drawMethod(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { method } = report;
  const blocks = method.blocks.map((block) => setBlock(sheet, block));
  const sect = openChapter(sheet, chapters, method, blocks[0]?.height ?? 60);
  drawBlocks(sheet, sect, blocks);
  for (const warning of method.warnings) {
    barredNote(sheet, sect, sheet.type.set(warning, styles.small, columns(12) - 14), colour.amber);
  }
  drawSources(sheet, sect, report);
  drawVersions(sheet, sect, method);
}

function setBlock(sheet: Sheet, block: Method['blocks'][number]): Block {
  const title = sheet.type.set(block.title, styles.minor, width);
  const paragraphs = block.paragraphs.map((text) => sheet.type.set(text, styles.small, width));
  const height = title.height + 2 + paragraphs.reduce((sum, text) => sum + text.height + 4, 0) + 10;
  return { title, paragraphs, height };
}

/** Two columns of about equal height; a block is never parted. Rows of two where they would not fit on the page. */
function drawBlocks(sheet: Sheet, sect: Element, blocks: readonly Block[]): void {
  let rest = blocks;
  while (rest.length > 0) {
    let count = rest.length;
    let split = bestSplit(rest);
    while (count > 1 && split.height > sheet.room) {
      count -= 1;
      split = bestSplit(rest.slice(0, count));
    }
    if (split.height > sheet.room && sheet.y > page.top) {
      sheet.addPage();
      continue;
    }
    const top = sheet.y;
    drawColumn(sheet, sect, rest.slice(0, split.left), page.left, top);
    drawColumn(sheet, sect, rest.slice(split.left, count), page.left + width + 12, top);
    sheet.y = top + split.height;
    rest = rest.slice(count);
  }
}

/** How many blocks stand in the left column so that the taller column is as low as possible. */
function bestSplit(blocks: readonly Block[]): { left: number; height: number } {
  const heights = blocks.map((block) => block.height);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let best = { left: blocks.length, height: total };
  let left = 0;
  heights.forEach((height, index) => {
    left += height;
    const taller = Math.max(left, total - left);
    if (taller < best.height) best = { left: index + 1, height: taller };
  });
  return best;
}

function drawColumn(sheet: Sheet, sect: Element, blocks: readonly Block[], x: number, top: number): void {
  let y = top;
  for (const block of blocks) {
    const at = y;
    sheet.tagged(sect, 'H2', () => sheet.show(block.title, x, at));
    y += block.title.height + 2;
    for (const text of block.paragraphs) {
      const here = y;
      sheet.tagged(sect, 'P', () => sheet.show(text, x, here));
      y += text.height + 4;
    }
    y += 10;
  }
}

function drawSources(sheet: Sheet, sect: Element, { method, labels }: Report): void {
  if (method.sources.length === 0) return;
  subheading(sheet, sect, 'H2', labels.sources, 40, 10);
  const list = sheet.open(sect, 'L');
  for (const source of method.sources) {
    const text = sheet.type.set(source.text, styles.evidence, columns(12));
    const url = source.url;
    sheet.need(text.height + 14);
    const item = sheet.open(list, 'LI');
    const body = sheet.open(item, 'LBody');
    flow(sheet, body, 'P', text, { after: 0 });
    if (url !== null) drawLink(sheet, body, url);
    sheet.y += 5;
  }
}

function drawLink(sheet: Sheet, parent: Element, url: string): void {
  const text = sheet.type.set(url, { ...styles.evidence, colour: colour.link }, columns(12));
  const link = sheet.open(parent, 'Link');
  const { y } = sheet;
  sheet.mark(link, () => sheet.show(text, page.left, y));
  const wide = Math.max(...text.lines.map((line) => lineWidth(line, text.style)));
  sheet.doc.link(page.left, y, wide, text.height, url, { structParent: link, Contents: new String(url) });
  link.end();
  sheet.y += text.height;
}

function drawVersions(sheet: Sheet, sect: Element, { versions }: Method): void {
  sheet.y += 6;
  for (const fact of versions) {
    const text = sheet.type.set(`${fact.label}: ${fact.value}`, styles.label, columns(12));
    flow(sheet, sect, 'P', text, { after: 2 });
  }
}
