export interface CompositeInput {
  readonly domains: readonly {
    readonly id: string;
    /** 0–100, or null when the domain could not be scored. */
    readonly score: number | null;
    /** Default 1. */
    readonly weight?: number;
  }[];
  /** Domains that must be scored; default 5. */
  readonly minDomains?: number;
}

export interface Composite {
  readonly status: 'ok' | 'undefined';
  readonly reason: 'too_few_domains' | 'zero_weight' | null;
  readonly nScored: number;
  /** 0–100, unrounded. */
  readonly score: number | null;
}

/**
 * Composite: one number over the domains of one person's or one consensus self-assessment. It stands beside the profile
 * and never replaces it: six themes are not one construct.
 *
 * Rule: the weighted mean of the scored domains. A domain of weight 0 counts as scored but adds nothing.
 * Undefined: `too_few_domains` below minDomains or with none at all; `zero_weight` when the scored ones weigh nothing.
 *
 * Source: the project's own choice (equal weights, five of six domains).
 * Example: 50, null, 70, 41, 55.5, 80 → 59.3 from 5 domains.
 */
export function composite({ domains, minDomains = 5 }: CompositeInput): Composite {
  let nScored = 0;
  let weights = 0;
  let sum = 0;
  for (const { score, weight = 1 } of domains) {
    if (typeof score !== 'number') continue;
    nScored++;
    weights += weight;
    sum += weight * score;
  }
  if (nScored === 0 || nScored < minDomains)
    return { status: 'undefined', reason: 'too_few_domains', nScored, score: null };
  if (weights === 0) return { status: 'undefined', reason: 'zero_weight', nScored, score: null };
  return { status: 'ok', reason: null, nScored, score: sum / weights };
}
