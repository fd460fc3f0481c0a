/** After the closing time, answers begun before it are taken for this long: 24 hours, in milliseconds. */
export const graceMilliseconds = 86_400_000;

export type WavePhase = 'planned' | 'open' | 'grace' | 'due' | 'computed' | 'cancelled';

/** What decides the phase of a wave: two times in epoch milliseconds, and what somebody or a job decided. */
export interface WaveTimes {
  readonly opensAt: number;
  readonly closesAt: number;
  readonly state: 'running' | 'computed' | 'cancelled';
}

/**
 * Where a wave stands at a moment: planned, open, in grace, due to be computed, computed, or cancelled.
 *
 * The rule in words: open from the opening time on and until just before the closing time; in grace for 24 hours from the
 * closing time on; then due, until a job has computed it. Cancelled and computed stay so, whatever the clock says.
 *
 * Source: the project's own. Example: `phaseOf({ opensAt: 10, closesAt: 20, state: 'running' }, 20)` is "grace".
 */
export function phaseOf(wave: WaveTimes, now: number): WavePhase {
  if (wave.state !== 'running') return wave.state;
  if (now < wave.opensAt) return 'planned';
  if (now < wave.closesAt) return 'open';
  return now < wave.closesAt + graceMilliseconds ? 'grace' : 'due';
}
