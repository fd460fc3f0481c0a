import { roundScore } from './roundScore.ts';

export interface BandInput {
  /** 0–100, or null when there is no score. */
  readonly score: number | null;
  /** In ascending order of `min`: the band holds from its `min` to the next one's. */
  readonly bands: readonly { readonly id: string; readonly min: number }[];
  readonly gates?: readonly {
    readonly id: string;
    readonly threshold: number;
    readonly value: number | null;
  }[];
  /** The best band that may be given while a gate is not passed; null or absent: gates do not cap. */
  readonly capBand?: string | null;
}

export type GateStatus = 'pass' | 'fail' | 'unknown';

export interface Band {
  readonly status: 'ok' | 'undefined';
  readonly reason: 'no_data' | 'bad_input' | null;
  readonly rounded: number | null;
  /** Null when the score lies below the first band. */
  readonly band: string | null;
  readonly gates: readonly { readonly id: string; readonly status: GateStatus }[];
  readonly bandAfterGates: string | null;
}

/**
 * Band: the named range into which a score falls, and what the must-haves leave of it.
 *
 * Rule: round to one decimal, half up; the band is the last one whose `min` is at most that. A gate passes at or above its
 * threshold, fails below, and is unknown without a value. A gate never changes a score: while any gate is not passed, the
 * band may not lie above `capBand`; a lower band stays as it is.
 *
 * Undefined: `no_data` without a score; `bad_input` for a score that is no finite number, and for a `capBand` that names no
 * band while a gate is not passed: no band is given then, as letting the best one through would be the wrong side to err
 * on. While all gates pass the cap is not looked at. A gate whose value is no finite number is unknown.
 *
 * Source: criterion-referenced cut-offs by scale anchor (50 neither, 75 agree); provisional until outcome data exist.
 * Example: 88 with one failed gate and capBand 'developing' → band 'ready', bandAfterGates 'developing'.
 */
export function band({ score, bands, gates = [], capBand = null }: BandInput): Band {
  const states = gates.map((gate) => ({ id: gate.id, status: gateStatus(gate.value, gate.threshold) }));
  if (typeof score !== 'number') return nothing('no_data', null, states);
  const rounded = roundScore(score);
  if (!Number.isFinite(rounded)) return nothing('bad_input', null, states);
  const index = bands.findLastIndex((candidate) => candidate.min <= rounded);
  const isFree = capBand === null || states.every((state) => state.status === 'pass');
  const cap = isFree ? index : bands.findIndex((candidate) => candidate.id === capBand);
  if (!isFree && cap < 0) return nothing('bad_input', rounded, states);
  const capped = Math.min(index, cap);
  return {
    status: 'ok',
    reason: null,
    rounded,
    band: bands[index]?.id ?? null,
    gates: states,
    bandAfterGates: bands[capped]?.id ?? null,
  };
}

function nothing(reason: 'no_data' | 'bad_input', rounded: number | null, gates: Band['gates']): Band {
  return { status: 'undefined', reason, rounded, band: null, gates, bandAfterGates: null };
}

function gateStatus(value: number | null | undefined, threshold: number): GateStatus {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'unknown';
  return value >= threshold ? 'pass' : 'fail';
}
