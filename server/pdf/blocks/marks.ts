import { radarRing } from '../../core/charts/radar.ts';
import { scorePosition } from '../../core/charts/scorePosition.ts';
import type { BandId } from '../../core/instrument/instrument.ts';
import type { Figure, ReportLabels } from '../../core/report/report.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import type { Box, Cell } from '../tag/tableRow.ts';
import { bandFill, bandText, colour, columns, page, styles } from '../theme.ts';
import { type SetText, widthOf } from '../type/typesetter.ts';

const chipHeight = 14;

/** A band's word on its colour; the box is decoration, the word is content. */
export interface Chip {
  readonly text: SetText;
  readonly width: number;
  paint(x: number, y: number): void;
  show(x: number, y: number): void;
}

export function chipOf(sheet: Sheet, band: { readonly id: BandId; readonly word: string }): Chip {
  const text = sheet.type.set(band.word, { ...styles.chip, colour: bandText[band.id] }, 120);
  const width = widthOf(text) + 16;
  return {
    text,
    width,
    paint: (x, y) =>
      void sheet.doc.roundedRect(x, y, width, chipHeight, chipHeight / 2).fill(bandFill[band.id]),
    show: (x, y) => sheet.show(text, x + 8, y + (chipHeight - text.style.leading) / 2),
  };
}

/** A table cell with a band as a chip, or a dash where there is none. */
export function bandCell(sheet: Sheet, figure: Figure): Cell {
  if (figure.band === null) return { texts: [sheet.type.set('–', styles.smallQuiet, 40)] };
  const chip = chipOf(sheet, figure.band);
  const style = { ...chip.text.style, leading: styles.small.leading };
  return {
    texts: [{ ...chip.text, style, height: style.leading }],
    indent: 8,
    paint: (box: Box) => chip.paint(box.x, box.textTop + (style.leading - chipHeight) / 2),
  };
}

/** A bar from 0 to 100 on a pale track, in the colour of its band, grey where it has none; only the track without a score. */
export function scoreBar(
  sheet: Sheet,
  figure: Figure,
  x: number,
  y: number,
  width: number,
  height = 5,
): void {
  sheet.doc.roundedRect(x, y, width, height, height / 2).fill(colour.track);
  if (figure.value === null) return;
  const fill = figure.band === null ? colour.line : bandFill[figure.band.id];
  const length = Math.max(height, scorePosition(figure.value, 0, width));
  sheet.doc.roundedRect(x, y, length, height, height / 2).fill(fill);
}

export type Mark = 'yes' | 'partly' | 'no' | 'unknown' | 'none';

/** A sign before a state's word: tick, half disc, cross, broken ring or dash. Decoration; the word says the same. */
export function stateMark(sheet: Sheet, mark: Mark, x: number, y: number, size = 10): void {
  const r = size / 2;
  const doc = sheet.doc
    .save()
    .lineCap('round')
    .translate(x + r, y + r);
  if (mark === 'yes') {
    doc.circle(0, 0, r).fill(colour.teal);
    doc.path(`M${-0.45 * r} ${0.02 * r} L${-0.1 * r} ${0.38 * r} L${0.48 * r} ${-0.35 * r}`);
    doc.lineWidth(1.3).stroke(colour.white);
  } else if (mark === 'no') {
    const a = 0.36 * r;
    doc.circle(0, 0, r).fill(colour.alert);
    doc.path(`M${-a} ${-a} L${a} ${a} M${a} ${-a} L${-a} ${a}`).lineWidth(1.3).stroke(colour.white);
  } else if (mark === 'partly') {
    doc
      .circle(0, 0, r - 0.6)
      .lineWidth(1.2)
      .stroke(colour.amber);
    doc.path(`M0 ${-r} A${r} ${r} 0 0 0 0 ${r} Z`).fill(colour.amber);
  } else if (mark === 'unknown') {
    doc
      .circle(0, 0, r - 0.6)
      .lineWidth(1.2)
      .dash(1.6, { space: 2.4 })
      .stroke(colour.line);
  } else {
    doc
      .moveTo(-0.6 * r, 0)
      .lineTo(0.6 * r, 0)
      .lineWidth(1.3)
      .stroke(colour.line);
  }
  doc.restore();
}

/** What each band's colour means, with its range: stands under every chart. */
export function bandLegend(sheet: Sheet, sect: Element, labels: ReportLabels): void {
  const title = sheet.type.set(labels.bandScale, styles.labelStrong, 160);
  let x = page.left + widthOf(title) + 14;
  const entries = labels.bands.map((band) => {
    const text = sheet.type.set(`${band.word}: ${band.range}`, styles.label, 240);
    const entry = { band, text, x };
    x += widthOf(text) + 32;
    return entry;
  });
  sheet.need(14);
  const { y } = sheet;
  sheet.artifact(() => {
    for (const one of entries) sheet.doc.roundedRect(one.x, y + 1, 10, 8, 2).fill(bandFill[one.band.id]);
  });
  sheet.tagged(sect, 'P', () => {
    sheet.show(title, page.left, y);
    for (const one of entries) sheet.show(one.text, one.x + 15, y);
  });
  sheet.y += 16;
}

/** Rings of a radar chart. */
export function radarGrid(
  sheet: Sheet,
  axes: number,
  frame: { readonly centre: { readonly x: number; readonly y: number }; readonly radius: number },
  stroke: string,
): void {
  for (const value of [25, 50, 75, 100]) {
    sheet.doc
      .path(radarRing(axes, value, frame))
      .lineWidth(value === 100 ? 0.8 : 0.5)
      .stroke(stroke);
  }
}

/** Statements that stay together, with a coloured bar at their left. */
export function barredNotes(sheet: Sheet, sect: Element, notes: readonly string[], bar: string): void {
  const texts = notes.map((note) => sheet.type.set(note, styles.small, columns(12) - 14));
  const height = texts.reduce((sum, text) => sum + text.height + 4, 2);
  sheet.need(height);
  const top = sheet.y;
  sheet.artifact(() => void sheet.doc.rect(page.left, top, 2.4, height).fill(bar));
  sheet.y += 3;
  for (const text of texts) {
    sheet.tagged(sect, 'P', () => sheet.show(text, page.left + 12, sheet.y));
    sheet.y += text.height + 4;
  }
  sheet.y = top + height + 10;
}
