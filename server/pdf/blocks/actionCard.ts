import type { RecommendationCard, ReportLabels } from '../../core/report/report.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import type { SetText } from '../type/typesetter.ts';

export interface Card {
  readonly height: number;
  draw(sect: Element, y: number): void;
}

const textX = page.left + 34;
const mainWidth = columns(8.4) - 34;
const sideX = page.left + columns(8.4) + 20;
const sideWidth = page.right - sideX;

/** One action: number, title, why it is here, how; at the side strategy, effort, lead and proof; its evidence below. */
export function setCard(sheet: Sheet, card: RecommendationCard, labels: ReportLabels, tone: string): Card {
  const main = [
    { role: 'H3', text: sheet.type.set(card.title, styles.minor, mainWidth), after: 2 },
    {
      role: 'P',
      text: sheet.type.set(card.because, { ...styles.small, colour: colour.amberText }, mainWidth),
      after: 4,
    },
    { role: 'P', text: sheet.type.set(card.how, styles.body, mainWidth), after: 0 },
  ] as const;
  const side = [
    [labels.strategy, card.strategy],
    [labels.effort, card.effort],
    [labels.leadRole, card.leadRole],
    [labels.proof, card.proof],
  ].map(([label = '', value = '']) => ({
    label: sheet.type.set(label, styles.label, sideWidth),
    value: sheet.type.set(value, styles.small, sideWidth),
  }));
  const number = sheet.type.set(card.number, { ...styles.chip, size: 9, colour: colour.white }, 22);
  const evidence = setEvidence(sheet, card, labels);
  const mainHeight = main.reduce((sum, one) => sum + one.text.height + one.after, 0);
  const sideHeight = side.reduce((sum, one) => sum + one.label.height + one.value.height + 4, 0) - 4;
  const top = Math.max(mainHeight, sideHeight);
  const evidenceHeight = evidence.reduce((sum, text) => sum + text.height + 2, 0);
  const height = top + (evidence.length === 0 ? 0 : 7 + evidenceHeight);
  const draw = (sect: Element, y: number): void => {
    sheet.artifact(() => void sheet.doc.circle(page.left + 11, y + 8, 11).fill(tone));
    let at = y;
    main.forEach(({ role, text, after }, index) => {
      const here = at;
      sheet.tagged(sect, role, () => {
        if (index === 0) sheet.show(number, page.left, y + 3, 'centre');
        sheet.show(text, textX, here);
      });
      at += text.height + after;
    });
    drawSide(sheet, sect, side, y);
    drawEvidence(sheet, sect, evidence, y + top + 7);
  };
  return { height, draw };
}

function drawSide(
  sheet: Sheet,
  sect: Element,
  side: readonly { readonly label: SetText; readonly value: SetText }[],
  from: number,
): void {
  let y = from;
  for (const { label, value } of side) {
    const at = y;
    sheet.tagged(sect, 'P', () => {
      sheet.show(label, sideX, at);
      sheet.show(value, sideX, at + label.height);
    });
    y += label.height + value.height + 4;
  }
}

function setEvidence(sheet: Sheet, card: RecommendationCard, labels: ReportLabels): readonly SetText[] {
  const width = columns(12) - 34;
  return card.evidence.map((one) => {
    const caution = one.caution === null ? '' : ` ${one.caution}`;
    return sheet.type.set(
      `${labels.evidence}: ${one.text} (${one.source})${caution}`,
      styles.evidence,
      width,
    );
  });
}

function drawEvidence(sheet: Sheet, sect: Element, evidence: readonly SetText[], from: number): void {
  if (evidence.length === 0) return;
  sheet.artifact(() => {
    sheet.doc
      .moveTo(textX, from - 3)
      .lineTo(page.right, from - 3)
      .lineWidth(0.5)
      .stroke(colour.rule);
  });
  let y = from;
  for (const text of evidence) {
    const at = y;
    sheet.tagged(sect, 'P', () => sheet.show(text, textX, at));
    y += text.height + 2;
  }
}
