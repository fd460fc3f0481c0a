import { radarOutline, radarRing } from '../../../../server/core/charts/radar.ts';
import type { Report } from '../../../../server/core/report/report.ts';

const frame = { centre: { x: 100, y: 100 }, radius: 92 };

/** The service's own outline, as on the printed cover; the profile further down says the same in numbers. */
function Outline({ shape }: { readonly shape: readonly (number | null)[] }) {
  return (
    <svg className="cover-outline" viewBox="0 0 200 200" aria-hidden="true">
      {[25, 50, 75, 100].map((ring) => (
        <path key={ring} d={radarRing(shape.length, ring, frame)} className="cover-ring" />
      ))}
      <path d={radarOutline(shape, frame)} className="cover-shape" />
    </svg>
  );
}

export function Cover({ cover }: { readonly cover: Report['cover'] }) {
  return (
    <header className="cover">
      <div className="cover-inner">
        <div>
          <p className="cover-eyebrow">{cover.eyebrow}</p>
          <h1>
            {cover.title} <span className="cover-site">{cover.site}</span>
          </h1>
          <dl className="cover-facts">
            {cover.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
          <p className="cover-definition">{cover.definition}</p>
        </div>
        {cover.shape === null ? null : <Outline shape={cover.shape} />}
      </div>
    </header>
  );
}
