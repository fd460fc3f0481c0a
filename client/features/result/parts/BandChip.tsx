import type { Figure } from '../../../../server/core/report/report.ts';

/** The band in its colour and always in its word. */
export function BandChip({ band }: { readonly band: Figure['band'] }) {
  return band === null ? null : <span className={`chip chip-${band.id}`}>{band.word}</span>;
}
