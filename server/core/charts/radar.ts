export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RadarFrame {
  readonly centre: Point;
  /** Distance from the centre to the value 100. */
  readonly radius: number;
}

/**
 * The place of one value on a radar chart, for the outline, its dots and its labels.
 *
 * Rule: the first axis points straight up; the others follow clockwise at equal angles. The y axis points down, as in SVG and
 * in our PDF pages. `axis` counts from 0; there are at least 3 `axes`; `value` runs from 0 (the centre) to 100 (`radius` away);
 * the result is in the frame's own unit, to two decimals. A value outside 0–100 is not clipped.
 *
 * Source: polar coordinates.
 * Example: `radarPoint(0, 6, 100, { centre: { x: 50, y: 50 }, radius: 40 })` → `{ x: 50, y: 10 }`.
 */
export function radarPoint(axis: number, axes: number, value: number, frame: RadarFrame): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const distance = (frame.radius * value) / 100;
  return {
    x: round(frame.centre.x + distance * Math.cos(angle)),
    y: round(frame.centre.y + distance * Math.sin(angle)),
  };
}

/**
 * The ring of one value through all axes, as an SVG path: the grid of a radar chart.
 *
 * Rule: `radarPoint` of the value (0–100) on each axis in turn, joined by straight lines and closed.
 * Example: `radarRing(4, 100, { centre: { x: 50, y: 50 }, radius: 40 })` → "M50 10 L90 50 L50 90 L10 50 Z".
 */
export function radarRing(axes: number, value: number, frame: RadarFrame): string {
  const points = Array.from({ length: axes }, (_, axis) => radarPoint(axis, axes, value, frame));
  return `${pathOf(points)} Z`;
}

/**
 * The outline of a profile on a radar chart, as an SVG path.
 *
 * Rule: neighbouring values (0–100, one per axis, in the order of the axes) are joined; a value that is null leaves a gap and is
 * never drawn as 0. With every value there the outline is closed. Empty where no two neighbours have a value: draw dots then.
 * Example: `[100, 100, null, null]` with centre 50, 50 and radius 40 → "M50 10 L90 50", one side only.
 */
export function radarOutline(values: readonly (number | null)[], frame: RadarFrame): string {
  const points = values.map((value, axis) =>
    value === null ? null : radarPoint(axis, values.length, value, frame),
  );
  if (points.every((point) => point !== null)) return points.length === 0 ? '' : `${pathOf(points)} Z`;
  const sides = points.flatMap((point, axis) => {
    const next = points[(axis + 1) % points.length] ?? null;
    return point === null || next === null ? [] : [pathOf([point, next])];
  });
  return sides.join(' ');
}

const pathOf = (points: readonly Point[]): string =>
  points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(' ');

const round = (value: number): number => Math.round(value * 100) / 100;
