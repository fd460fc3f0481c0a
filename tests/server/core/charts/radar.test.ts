import { radarOutline, radarPoint, radarRing } from '../../../../server/core/charts/radar.ts';

const frame = { centre: { x: 50, y: 50 }, radius: 40 };

test('the first axis points up and the others follow clockwise', () => {
  expect(radarPoint(0, 4, 100, frame)).toEqual({ x: 50, y: 10 });
  expect(radarPoint(1, 4, 100, frame)).toEqual({ x: 90, y: 50 });
  expect(radarPoint(2, 4, 50, frame)).toEqual({ x: 50, y: 70 });
});

test('a whole profile is one closed outline', () => {
  expect(radarOutline([100, 100, 100, 100], frame)).toBe(radarRing(4, 100, frame));
});

test('a value that is not there leaves a gap and is not drawn as 0', () => {
  const path = radarOutline([100, null, 100, 100], frame);
  expect(path).toBe('M50 90 L10 50 M10 50 L50 10');
  expect(path).not.toContain('50 50');
});

test('without two neighbouring values there is nothing to draw', () => {
  expect(radarOutline([100, null, 100, null], frame)).toBe('');
  expect(radarOutline([null, null, null], frame)).toBe('');
});
