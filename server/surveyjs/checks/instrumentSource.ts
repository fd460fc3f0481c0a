import type { ActionSet } from '../../core/instrument/action.ts';
import type { Evidence } from '../../core/instrument/evidence.ts';
import type { ScoringRule } from '../../core/instrument/instrument.ts';
import type { SurveyDefinition } from '../../core/instrument/survey.ts';

/** The files of one version as they were found, parsed but not yet trusted. */
export interface InstrumentSource {
  /** Name of the instrument's folder, which is its id. */
  readonly id: string;
  readonly version: number;
  /** By path inside the version's folder: `survey.json`, `examples/highest.json`, `locales/de.json`. */
  readonly files: ReadonlyMap<string, unknown>;
  /** Whether `<id>/README.md` and `examples/README.md` stand there. */
  readonly hasReadme: boolean;
  readonly hasExamplesReadme: boolean;
  /** The register that all instruments cite; null while it is itself at fault. */
  readonly evidence: readonly Evidence[] | null;
}

/** The files of one version once each of them has its right shape. */
export interface ShapedInstrument {
  readonly survey: SurveyDefinition;
  readonly scoring: ScoringRule;
  readonly actions: ActionSet;
  readonly evidence: readonly Evidence[];
}
