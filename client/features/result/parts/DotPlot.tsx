import type { CSSProperties } from 'react';
import type { Profile } from '../../../../server/core/report/report.ts';

const ticks = [0, 25, 50, 75, 100] as const;

/** Six values on one scale, sorted: the chart to read values from. */
export function DotPlot({ profile }: { readonly profile: Profile }) {
  return (
    <div className="dot-plot" role="img" aria-label={profile.dotPlot.alt}>
      <div className="dot-row dot-axis">
        <span />
        <span className="dot-track">
          {ticks.map((tick) => (
            <span key={tick} className="dot-tick" style={{ '--score': `${tick}%` } as CSSProperties}>
              {tick}
            </span>
          ))}
        </span>
        <span />
      </div>
      {profile.domains.map(({ id, title, figure }) => (
        <div key={id} className="dot-row">
          <span className="dot-title">{title}</span>
          <span className="dot-track dot-lines">
            {figure.value === null ? null : (
              <span
                className={`dot-mark dot-mark-${figure.band?.id ?? 'plain'}`}
                style={{ '--score': `${figure.value}%` } as CSSProperties}
              />
            )}
          </span>
          <span className={figure.value === null ? 'dot-unscored' : 'dot-value'}>{figure.text}</span>
        </div>
      ))}
    </div>
  );
}
