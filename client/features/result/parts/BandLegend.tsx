import type { ReportLabels } from '../../../../server/core/report/report.ts';

export function BandLegend({ labels }: { readonly labels: ReportLabels }) {
  return (
    <ul className="legend" aria-label={labels.bandScale}>
      {labels.bands.map((band) => (
        <li key={band.id}>
          <span className={`legend-mark bar-${band.id}`} aria-hidden="true" />
          {band.word} <span className="soft">{band.range}</span>
        </li>
      ))}
    </ul>
  );
}
