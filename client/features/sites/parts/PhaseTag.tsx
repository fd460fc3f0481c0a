import { sites as t } from '../../../i18n/en/sites.ts';
import type { Phase } from '../words/phases.ts';

/** The phase as a word on a chip; the word says it, the colour only helps. */
export function PhaseTag({ phase }: { readonly phase: Phase }) {
  return <span className={`phase phase-${phase}`}>{t.phases[phase]}</span>;
}
