import { scorePosition } from '../../core/charts/scorePosition.ts';
import type { Profile, ProfileRow } from '../../core/report/report.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { bandFill, colour, styles } from '../theme.ts';

const rowHeight = 30;
const axisHeight = 18;
const labelWidth = 92;
const valueWidth = 34;

export const dotPlotHeight = (rows: number): number => axisHeight + rows * rowHeight;

/** The domains sorted by score: a dot on a line from 0 to 100, its band as the dot's colour, its value in print. */
export function drawDotPlot(
  sheet: Sheet,
  sect: Element,
  profile: Profile,
  box: { x: number; y: number; width: number },
): void {
  const start = box.x + labelWidth + 10;
  const end = box.x + box.width - valueWidth - 6;
  const height = dotPlotHeight(profile.domains.length);
  const figure = sheet.open(sect, 'Figure', {
    alt: profile.dotPlot.alt,
    bbox: [box.x, box.y, box.x + box.width, box.y + height],
  });
  sheet.mark(figure, () => {
    for (const tick of [0, 25, 50, 75, 100]) {
      const x = scorePosition(tick, start, end);
      const text = sheet.type.set(String(tick), styles.label, 24);
      sheet.doc
        .moveTo(x, box.y + 13)
        .lineTo(x, box.y + height)
        .lineWidth(0.5)
        .stroke(colour.grid);
      sheet.show(text, x - 12, box.y, 'centre');
    }
    profile.domains.forEach((row, index) => {
      const middle = box.y + axisHeight + (index + 0.5) * rowHeight;
      drawRow(sheet, row, { x: box.x, middle, start, end });
    });
  });
}

function drawRow(
  sheet: Sheet,
  { title, figure }: ProfileRow,
  at: { x: number; middle: number; start: number; end: number },
): void {
  const { doc } = sheet;
  const label = sheet.type.set(
    title,
    { ...styles.labelStrong, colour: colour.ink, leading: 9.6 },
    labelWidth,
  );
  sheet.show(label, at.x, at.middle - label.height / 2);
  if (figure.value === null || figure.band === null) {
    const text = sheet.type.set(figure.text, styles.label, at.end - at.start + valueWidth);
    doc
      .rect(at.start + 2, at.middle - text.height / 2, Math.min(at.end - at.start, 108), text.height)
      .fill(colour.white);
    sheet.show(text, at.start + 4, at.middle - text.height / 2);
    return;
  }
  const dot = scorePosition(figure.value, at.start, at.end);
  const value = sheet.type.set(figure.text, { ...styles.smallStrong }, valueWidth);
  doc.moveTo(at.start, at.middle).lineTo(dot, at.middle).lineWidth(1.4).stroke('#B9C6CB');
  doc.circle(dot, at.middle, 5.4).lineWidth(1.2).fillAndStroke(bandFill[figure.band.id], colour.ink);
  sheet.show(value, at.end + 6, at.middle - value.height / 2, 'end');
}
