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
  readonly reason: 'too_few_domains' | 'zero_weight' | 'bad_input' | null;
  readonly nScored: number;
  /** 0–100, unrounded. */
  readonly score: number | null;
}

/**
 * Composite: one number over the domains of one person's or one consensus self-assessment. It stands beside the profile
 * and never replaces it: six themes are not one construct.
 *
 * Rule: the weighted mean of the scored domains. A domain of weight 0 counts as scored but adds nothing.
 * Undefined, in this order: `too_few_domains` below minDomains or with none at all; `zero_weight` when the scored ones weigh
 * nothing together; `bad_input` when a score or weight is no finite number, or their sum is too large for one.
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
  const nothing = (reason: Composite['reason']): Composite => ({
    status: 'undefined',
    reason,
    nScored,
    score: null,
  });
  if (nScored === 0 || nScored < minDomains) return nothing('too_few_domains');
  if (weights === 0) return nothing('zero_weight');
  if (!Number.isFinite(weights) || !Number.isFinite(sum / weights)) return nothing('bad_input');
  // The zero makes 0 of a -0, which negative weights would give.
  return { status: 'ok', reason: null, nScored, score: sum / weights + 0 };
}
