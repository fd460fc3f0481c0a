import type { Heading } from '../../core/report/report.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { setBalanced } from '../type/balance.ts';
import type { SetText } from '../type/typesetter.ts';
import type { Element, Role, Sheet } from './sheet.ts';

export interface ContentsEntry {
  readonly id: string;
  readonly label: string;
  readonly page: number;
}

/** Chapters as they are begun: for contents and bookmarks. */
export class Chapters {
  readonly entries: ContentsEntry[] = [];
  #bookmark: PDFKit.PDFOutline | null = null;

  note(sheet: Sheet, heading: Heading, level: 1 | 2): void {
    const top = Math.max(0, sheet.y - 12);
    sheet.doc.addNamedDestination(heading.id, 'XYZ', 0, top, null);
    this.entries.push({ id: heading.id, label: heading.eyebrow, page: sheet.pages });
    const parent = level === 2 && this.#bookmark !== null ? this.#bookmark : sheet.doc.outline;
    const bookmark = parent.addItem(heading.eyebrow, { fit: true, expanded: true });
    if (level === 1) this.#bookmark = bookmark;
  }
}

const betweenChapters = 32;
const wholePage = page.bottom - page.top - betweenChapters;

/**
 * Opens a chapter: amber rule, eyebrow, headline, introduction. It goes on where the last one ended if its head and `first`
 * (the height of what must not be parted from the head) fit there; otherwise it begins a page.
 */
export function openChapter(sheet: Sheet, chapters: Chapters, heading: Heading, first: number): Element {
  const headline = setBalanced(sheet.type, heading.headline, styles.headline, columns(10));
  const intro = sheet.type.set(heading.intro.join(' '), styles.intro, columns(11));
  const height = 24 + headline.height + intro.height + 18;
  if (sheet.pages === 1) sheet.addPage();
  else if (
    sheet.y > page.top &&
    !sheet.need(betweenChapters + height + Math.min(first, wholePage - height))
  ) {
    sheet.y += betweenChapters;
  }
  const sect = sheet.open(sheet.root, 'Sect');
  chapters.note(sheet, heading, 1);
  sheet.artifact(() => sheet.doc.rect(page.left, sheet.y, 28, 2.4).fill(colour.amber));
  const eyebrow = sheet.type.set(heading.eyebrow.toUpperCase(), styles.eyebrow, page.width12);
  sheet.tagged(sect, 'P', () => sheet.show(eyebrow, page.left, sheet.y + 10), { actual: heading.eyebrow });
  sheet.y += 24;
  sheet.tagged(sect, 'H1', () => sheet.show(headline, page.left, sheet.y));
  sheet.y += headline.height + 8;
  flow(sheet, sect, 'P', intro, { after: 4 });
  sheet.y += 6;
  return sect;
}

/** A heading within a chapter; `first` is the height of what must stand below it on the same page. */
export function subheading(
  sheet: Sheet,
  sect: Element,
  role: 'H2' | 'H3',
  text: string,
  first: number,
  before = 16,
): void {
  const style = role === 'H2' ? styles.subhead : styles.minor;
  const set = setBalanced(sheet.type, text, style, columns(11));
  if (!sheet.need(before + set.height + 6 + first) && sheet.y > page.top) sheet.y += before;
  sheet.tagged(sect, role, () => sheet.show(set, page.left, sheet.y));
  sheet.y += set.height + 5;
}

/** Opens a part of a chapter that has a heading of its own; `first` as in `openChapter`. */
export function openPart(
  sheet: Sheet,
  parent: Element,
  chapters: Chapters,
  heading: Heading,
  first: number,
): Element {
  const intro = heading.intro.map((text) => sheet.type.set(text, styles.smallQuiet, columns(11)));
  const introHeight = intro.reduce((sum, text) => sum + text.height + 4, 0);
  sheet.need(44 + introHeight + first);
  const sect = sheet.open(parent, 'Sect');
  chapters.note(sheet, heading, 2);
  subheading(sheet, sect, 'H2', heading.headline, 0, 12);
  for (const text of intro) flow(sheet, sect, 'P', text, { after: 4 });
  sheet.y += 3;
  return sect;
}

export interface FlowOptions {
  readonly x?: number;
  readonly after?: number;
}

/** Lets a text run on over page ends; at least two lines stay together. */
export function flow(
  sheet: Sheet,
  parent: Element,
  role: Role,
  text: SetText,
  { x = page.left, after = 6 }: FlowOptions = {},
): void {
  const { leading } = text.style;
  if (text.lines.length === 0) return;
  const element = sheet.open(parent, role);
  let from = 0;
  while (from < text.lines.length) {
    let count = Math.min(text.lines.length - from, Math.floor(sheet.room / leading));
    if (text.lines.length - from - count === 1) count -= 1;
    if (count < Math.min(2, text.lines.length - from) && sheet.y > page.top) {
      sheet.addPage();
      continue;
    }
    const lines = text.lines.slice(from, from + Math.max(1, count));
    sheet.mark(element, () => sheet.show({ ...text, lines }, x, sheet.y));
    sheet.y += lines.length * leading;
    from += lines.length;
    if (from < text.lines.length) sheet.addPage();
  }
  sheet.y += after;
}
