import type { KeyNeeds } from '../../core/report/report.ts';
import { type Chapters, openPart } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, page, styles } from '../theme.ts';
import { chipOf, scoreBar } from './marks.ts';

type Need = KeyNeeds['needs'][number];

const gutter = 12;
const padding = 11;

/** The needs that the review names, as cards side by side: score, band, what it means. */
export function drawKeyNeeds(sheet: Sheet, parent: Element, chapters: Chapters, needs: KeyNeeds): void {
  const count = Math.max(1, needs.needs.length);
  const width = (page.width12 - gutter * (count - 1)) / count;
  const cards = needs.needs.map((need) => setCard(sheet, need, width - 2 * padding));
  const titleHeight = Math.max(0, ...cards.map((card) => card.title.height));
  const height = titleHeight + Math.max(0, ...cards.map((card) => card.height));
  const sect = openPart(sheet, parent, chapters, needs, height);
  cards.forEach((card, index) => {
    drawCard(sheet, sect, card, { x: page.left + index * (width + gutter), width, height, titleHeight });
  });
  sheet.y += height + 4;
}

type Card = ReturnType<typeof setCard>;

function setCard(sheet: Sheet, need: Need, width: number) {
  const { figure } = need;
  const title = sheet.type.set(need.title, styles.minor, width);
  const numeral = figure.value === null ? styles.bodyStrong : styles.cardNumeral;
  const score = sheet.type.set(figure.text, numeral, width);
  const below = [
    sheet.type.set(figure.counts, styles.label, width),
    sheet.type.set(need.sentence, styles.small, width),
    ...(figure.note === null ? [] : [sheet.type.set(figure.note, styles.smallQuiet, width)]),
  ];
  const belowHeight = below.reduce((sum, text) => sum + text.height + 4, 0);
  return { need, title, score, below, height: padding + score.height + 17 + belowHeight + 4 };
}

function drawCard(
  sheet: Sheet,
  sect: Element,
  card: Card,
  box: { x: number; width: number; height: number; titleHeight: number },
): void {
  const { figure } = card.need;
  const top = sheet.y;
  const x = box.x + padding;
  const scoreTop = top + padding + box.titleHeight;
  const barTop = scoreTop + card.score.height + 3;
  const chip = figure.band === null ? null : chipOf(sheet, figure.band);
  const chipX = box.x + box.width - padding - (chip?.width ?? 0);
  sheet.artifact(() => {
    sheet.doc.roundedRect(box.x, top, box.width, box.height, 4).fill(colour.panel);
    scoreBar(sheet, figure, x, barTop, box.width - 2 * padding);
    chip?.paint(chipX, scoreTop + 10);
  });
  sheet.tagged(sect, 'H3', () => sheet.show(card.title, x, top + padding));
  sheet.tagged(sect, 'P', () => {
    sheet.show(card.score, x, scoreTop);
    chip?.show(chipX, scoreTop + 10);
  });
  let y = barTop + 12;
  for (const text of card.below) {
    const at = y;
    sheet.tagged(sect, 'P', () => sheet.show(text, x, at));
    y += text.height + 4;
  }
}
