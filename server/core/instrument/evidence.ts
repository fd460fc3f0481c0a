/** How closely a piece of wording follows its source: it says this very thing, it follows from it, or another source backs it. */
export type LinkStrength = 'stated' | 'theme' | 'supporting';

export interface EvidenceLink {
  readonly strength: LinkStrength;
  /** Ids in surveys/evidence.json; `stated` and `theme` name at least one finding of the primary review (D…). */
  readonly ids: readonly string[];
}

/** One entry of surveys/evidence.json. */
export interface Evidence {
  readonly id: string;
  /** What the source says, in our words. */
  readonly says: string;
  /** Short citation as printed, e.g. "Davies et al. 2020". */
  readonly source: string;
  readonly doi: string | null;
  /** The full reference as printed in the list of sources. */
  readonly reference: string;
  /** True where the source is expert opinion; printed wherever an action rests on it. */
  readonly expertOpinion: boolean;
}
