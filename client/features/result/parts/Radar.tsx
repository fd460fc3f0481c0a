import { radarOutline, radarPoint, radarRing } from '../../../../server/core/charts/radar.ts';
import type { Profile } from '../../../../server/core/report/report.ts';

const frame = { centre: { x: 190, y: 150 }, radius: 92 };
const wide = { ...frame, radius: 108 };

type Axis = Profile['radar']['axes'][number];

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x - frame.centre.x) < 4) return 'middle';
  return x > frame.centre.x ? 'start' : 'end';
}

function AxisLabel({ axis, index, count }: { axis: Axis; index: number; count: number }) {
  const { x, y } = radarPoint(index, count, 100, wide);
  const above = y < frame.centre.y - 60 && Math.abs(x - frame.centre.x) < 4;
  return (
    <text x={x} y={above ? y - 12 : y} textAnchor={anchorOf(x)} className="radar-label">
      <tspan x={x}>{axis.label}</tspan>
      <tspan x={x} dy="1.25em" className="radar-value">
        {axis.text}
      </tspan>
    </text>
  );
}

/** The shape of the profile. One cannot read a value off it, so each axis carries its own. */
export function Radar({ radar }: { readonly radar: Profile['radar'] }) {
  const { axes } = radar;
  const values = axes.map((axis) => axis.value);
  return (
    <svg className="radar" viewBox="0 0 380 300" role="img" aria-label={radar.alt}>
      {[25, 50, 75, 100].map((ring) => (
        <path key={ring} d={radarRing(axes.length, ring, frame)} className="radar-ring" />
      ))}
      {axes.map((axis, index) => {
        const end = radarPoint(index, axes.length, 100, frame);
        return (
          <line
            key={axis.label}
            x1={frame.centre.x}
            y1={frame.centre.y}
            x2={end.x}
            y2={end.y}
            className="radar-ring"
          />
        );
      })}
      <path
        d={radarOutline(values, frame)}
        className={values.includes(null) ? 'radar-shape radar-open' : 'radar-shape'}
      />
      {axes.map((axis, index) => {
        if (axis.value === null) return null;
        const { x, y } = radarPoint(index, axes.length, axis.value, frame);
        return <circle key={axis.label} cx={x} cy={y} r={5} className={`dot dot-${axis.band ?? 'plain'}`} />;
      })}
      {axes.map((axis, index) => (
        <AxisLabel key={axis.label} axis={axis} index={index} count={axes.length} />
      ))}
    </svg>
  );
}
