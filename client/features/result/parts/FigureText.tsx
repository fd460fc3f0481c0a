import type { Figure } from '../../../../server/core/report/report.ts';
import { BandChip } from './BandChip.tsx';

/** A score with all that must be said beside it: band, counts, and a note where there is one. */
export function FigureText({ figure }: { readonly figure: Figure }) {
  return (
    <div className="figure-text">
      <p className={figure.value === null ? 'figure-unscored' : 'figure-score'}>
        {figure.text} <BandChip band={figure.band} />
      </p>
      <p className="figure-counts">{figure.counts}</p>
      {figure.note === null ? null : <p className="figure-note">{figure.note}</p>}
    </div>
  );
}
