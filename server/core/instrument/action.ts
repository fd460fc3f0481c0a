import type { EvidenceLink } from './evidence.ts';

export type StrategyFamily =
  | 'train and educate'
  | 'redesign workflow'
  | 'engage clients'
  | 'support clinicians'
  | 'change infrastructure'
  | 'use finance'
  | 'develop stakeholder relations'
  | 'evaluate and iterate'
  | 'protect data';

export interface Action {
  readonly id: string;
  /** Imperative, at most 90 characters. */
  readonly title: string;
  /** Two or three sentences of how. */
  readonly how: string;
  readonly helpsMost: 'early' | 'developing' | 'ready';
  readonly family: StrategyFamily;
  readonly effort: 'days' | 'weeks' | 'months';
  readonly leadRole: string;
  /** What shows that it is done. */
  readonly proof: string;
  readonly evidence: readonly (EvidenceLink & { readonly says: string })[];
}

/** What to do about a gate: `title` when it failed, `checkTitle` ("Check whether …") when nobody knows. */
export interface GateAction extends Action {
  readonly gate: string;
  readonly checkTitle: string;
  readonly checkHow: string;
}

/** actions.json */
export interface ActionSet {
  /** By subdomain, most useful first; empty in a checklist. */
  readonly bySubdomain: Readonly<Record<string, readonly Action[]>>;
  /** One per gate; empty in a survey. */
  readonly byGate: readonly GateAction[];
}
