import { tQuantile } from './tQuantile.ts';

export interface SmallestChangeInput {
  /** Standard deviation of one person's score, in points of 100. */
  readonly sd: number;
  readonly n1: number;
  /** Staff at the time of the first wave; null or absent: not known. */
  readonly population1?: number | null;
  readonly n2: number;
  readonly population2?: number | null;
  /** Of one person's score. */
  readonly reliability: number;
  /** Of the interval: 0.95. */
  readonly conf: number;
}

export interface SmallestChange {
  readonly status: 'ok' | 'undefined';
  readonly reason: 'bad_input' | 'n_lt_2' | 'n_exceeds_population' | 'zero_se' | null;
  readonly se: number | null;
  readonly df: number | null;
  /** Points of 100; differences smaller than this could not be told from chance. */
  readonly points: number | null;
}

/**
 * Smallest change: by how many points two waves of a team must differ before the difference can be told from chance. To be
 * known before the second wave is opened, and before anybody hopes for more than the team's size allows.
 *
 * Rule: each wave's variance of the mean is sd²/n, reduced by the share of the staff who answered: times
 * 1 − reliability · n/N. Less than the whole share counts, since even an answer from everybody carries the noise of single
 * answers. The two add up to the squared standard error; degrees of freedom by Welch and Satterthwaite; the change is that
 * quantile of t times the standard error.
 *
 * Undefined: `n_lt_2` when a wave has fewer than two answers, `n_exceeds_population` with more answers than staff,
 * `zero_se` when nothing is left to chance (everybody answered with reliability 1), `bad_input` for what is no number.
 *
 * Source: Welch 1947; finite population as in Cochran, Sampling Techniques, 1977. STATISTICS: mean_ci and wave_change.
 * Example: SD 20, 8 of 12 answer both times, reliability .70 → 15.66 points.
 */
export function smallestChange(input: SmallestChangeInput): SmallestChange {
  const { sd, n1, n2, reliability, conf } = input;
  const given = [sd, n1, n2, reliability, conf, input.population1 ?? 1, input.population2 ?? 1];
  if (!given.every(Number.isFinite) || sd < 0 || reliability < 0 || reliability > 1 || conf <= 0 || conf >= 1)
    return nothing('bad_input');
  if (n1 < 2 || n2 < 2) return nothing('n_lt_2');
  if (n1 > (input.population1 ?? n1) || n2 > (input.population2 ?? n2))
    return nothing('n_exceeds_population');
  const v1 = varianceOfMean(sd, n1, input.population1, reliability);
  const v2 = varianceOfMean(sd, n2, input.population2, reliability);
  const se = Math.sqrt(v1 + v2);
  if (se === 0) return nothing('zero_se');
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1));
  return { status: 'ok', reason: null, se, df, points: tQuantile(1 - (1 - conf) / 2, df) * se };
}

function varianceOfMean(
  sd: number,
  n: number,
  population: number | null | undefined,
  reliability: number,
): number {
  return (sd ** 2 / n) * (population == null ? 1 : 1 - (reliability * n) / population);
}

function nothing(reason: SmallestChange['reason']): SmallestChange {
  return { status: 'undefined', reason, se: null, df: null, points: null };
}
