import type { CSSProperties } from 'react';
import type { Figure } from '../../../../server/core/report/report.ts';

/** A bar from 0 to 100 for the eye; the number beside it is what counts. Not scored is an empty track, never a bar of 0. */
export function ScoreBar({ figure }: { readonly figure: Figure }) {
  const style = { '--score': `${figure.value ?? 0}%` } as CSSProperties;
  return (
    <span className={`bar${figure.value === null ? ' bar-none' : ''}`} aria-hidden="true">
      {figure.value === null ? null : (
        <span className={`bar-fill bar-${figure.band?.id ?? 'plain'}`} style={style} />
      )}
    </span>
  );
}
