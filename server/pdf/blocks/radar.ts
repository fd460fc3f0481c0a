import { radarOutline, radarPoint } from '../../core/charts/radar.ts';
import type { Profile } from '../../core/report/report.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { bandFill, colour, styles } from '../theme.ts';
import type { Align } from '../type/showLine.ts';
import { radarGrid } from './marks.ts';

const radius = 58;
const labelWidth = 46;
export const radarHeight = 2 * radius + 66;

/** The radar: the shape at a glance, its values printed at the axes because one cannot read them off it. */
export function drawRadar(
  sheet: Sheet,
  sect: Element,
  { radar }: Profile,
  box: { x: number; y: number; width: number },
): void {
  const { doc } = sheet;
  const { axes } = radar;
  const frame = { centre: { x: box.x + box.width / 2, y: box.y + radarHeight / 2 }, radius };
  const outline = radarOutline(
    axes.map((axis) => axis.value),
    frame,
  );
  const figure = sheet.open(sect, 'Figure', {
    alt: radar.alt,
    bbox: [box.x, box.y, box.x + box.width, box.y + radarHeight],
  });
  sheet.mark(figure, () => {
    if (outline.endsWith('Z')) doc.path(outline).fill('#D6E6E6');
    radarGrid(sheet, axes.length, frame, colour.grid);
    axes.forEach((_, index) => {
      const end = radarPoint(index, axes.length, 100, frame);
      doc.moveTo(frame.centre.x, frame.centre.y).lineTo(end.x, end.y).lineWidth(0.4).stroke(colour.grid);
    });
    if (outline !== '')
      doc.lineJoin('round').path(outline).lineWidth(1.8).stroke(colour.teal).lineJoin('miter');
    axes.forEach((axis, index) => {
      if (axis.value === null || axis.band === null) return;
      const at = radarPoint(index, axes.length, axis.value, frame);
      doc.circle(at.x, at.y, 4).lineWidth(1.1).fillAndStroke(bandFill[axis.band], colour.ink);
    });
    axes.forEach((_, index) => {
      drawLabel(sheet, radar, index, frame);
    });
  });
}

function drawLabel(
  sheet: Sheet,
  { axes }: Profile['radar'],
  index: number,
  frame: { centre: { x: number; y: number }; radius: number },
): void {
  const axis = axes[index];
  if (axis === undefined) return;
  const end = radarPoint(index, axes.length, 100, frame);
  const side = Math.abs(end.x - frame.centre.x) < 2 ? 0 : Math.sign(end.x - frame.centre.x);
  const width = side === 0 ? 110 : labelWidth;
  const label = sheet.type.set(axis.label, { ...styles.label, colour: colour.ink, leading: 9.4 }, width);
  const value = sheet.type.set(axis.text, { ...styles.labelStrong, colour: colour.ink }, width);
  const height = label.height + value.height;
  const align: Align = side === 0 ? 'centre' : side > 0 ? 'start' : 'end';
  const x = side === 0 ? end.x - width / 2 : side > 0 ? end.x + 6 : end.x - 6 - width;
  const above = end.y < frame.centre.y;
  const y = side !== 0 ? end.y - height / 2 : above ? end.y - height - 5 : end.y + 6;
  sheet.show(label, x, y, align);
  sheet.show(value, x, y + label.height, align);
}
