import type { RecommendationCard, ReportLabels } from '../../core/report/report.ts';
import type { Element, Role, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import type { SetText, TextStyle } from '../type/typesetter.ts';

export interface Card {
  readonly height: number;
  draw(sect: Element, y: number): void;
}

interface Line {
  readonly role: Role;
  readonly text: SetText;
  readonly x: number;
  readonly y: number;
}

const textX = page.left + 34;
const mainWidth = columns(8.7) - 34;
const sideX = page.left + columns(8.7) + 18;
const sideWidth = page.right - sideX;

/** One action: number, title, why it is here, how; at the side what it takes; below what shows that it is done, and why. */
export function setCard(sheet: Sheet, card: RecommendationCard, labels: ReportLabels, tone: string): Card {
  const set = (text: string, style: TextStyle, width: number) => sheet.type.set(text, style, width);
  const number = set(card.number, { ...styles.chip, size: 9, colour: colour.white }, 22);
  const main = new Column(textX);
  main.add('H3', set(card.title, styles.minor, mainWidth), 1);
  main.add('P', set(card.because, { ...styles.small, colour: colour.amberText }, mainWidth), 3);
  main.add('P', set(card.how, styles.cardBody, mainWidth), 0);
  const side = new Column(sideX, 1);
  for (const [label, value] of [
    [labels.strategy, card.strategy],
    [labels.effort, card.effort],
    [labels.leadRole, card.leadRole],
  ] as const) {
    side.add('P', set(`${label}: ${value}`, styles.small, sideWidth), 2);
  }
  const foot = new Column(textX, Math.max(main.bottom, side.bottom) + 6);
  const width = columns(12) - 34;
  foot.add('P', set(`${labels.proof}: ${card.proof}`, styles.small, width), 2);
  for (const one of card.evidence) {
    const caution = one.caution === null ? '' : `. ${one.caution}`;
    foot.add('P', set(`${labels.evidence}: ${one.text} ${one.source}${caution}`, styles.evidence, width), 1);
  }
  const lines = [...main.lines, ...side.lines, ...foot.lines];
  const draw = (sect: Element, y: number): void => {
    sheet.artifact(() => {
      sheet.doc.circle(page.left + 11, y + 8, 11).fill(tone);
      sheet.doc
        .moveTo(sideX - 9, y + 2)
        .lineTo(sideX - 9, y + foot.top - 6)
        .lineWidth(0.5)
        .stroke(colour.rule);
    });
    lines.forEach((line, index) => {
      sheet.tagged(sect, line.role, () => {
        if (index === 0) sheet.show(number, page.left, y + 3, 'centre');
        sheet.show(line.text, line.x, y + line.y);
      });
    });
  };
  return { height: foot.bottom, draw };
}

/** Texts under one another, from `top` down. */
class Column {
  readonly lines: Line[] = [];
  readonly top: number;
  bottom: number;
  readonly #x: number;

  constructor(x: number, top = 0) {
    this.#x = x;
    this.top = top;
    this.bottom = top;
  }

  add(role: Role, text: SetText, after: number): void {
    this.lines.push({ role, text, x: this.#x, y: this.bottom });
    this.bottom += text.height + after;
  }
}
