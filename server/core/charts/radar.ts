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
 * The place of one value on a radar chart. The first axis points straight up; the others follow clockwise at equal angles.
 * The y axis points down, as in SVG and in our PDF pages.
 *
 * @param axis index of the axis, from 0
 * @param axes number of axes, at least 3
 * @param value 0 (the centre) to 100 (the outermost ring)
 * @example radarPoint(0, 6, 100, { centre: { x: 50, y: 50 }, radius: 40 }) // { x: 50, y: 10 }
 */
export function radarPoint(axis: number, axes: number, value: number, frame: RadarFrame): Point {
  const angle = (2 * Math.PI * axis) / axes - Math.PI / 2;
  const distance = (frame.radius * value) / 100;
  return {
    x: round(frame.centre.x + distance * Math.cos(angle)),
    y: round(frame.centre.y + distance * Math.sin(angle)),
  };
}

/** The ring of one value through all axes, as an SVG path. */
export function radarRing(axes: number, value: number, frame: RadarFrame): string {
  const points = Array.from({ length: axes }, (_, axis) => radarPoint(axis, axes, value, frame));
  return `${pathOf(points)} Z`;
}

/**
 * The outline of a profile, as an SVG path. Neighbouring values are joined; a value that is null leaves a gap and is never
 * drawn as 0. With every value there the outline is closed. Empty where no two neighbours have a value.
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
