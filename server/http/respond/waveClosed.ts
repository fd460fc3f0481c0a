import { phaseOf } from '../../core/wave/phaseOf.ts';
import { Problem } from '../../problems.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import { begunAt } from './ticket.ts';

/**
 * Why answers are not taken now; undefined when they are. While the wave is open its own clock is proof enough; in grace a
 * ticket must show that the answers were begun before the closing time, wherever that has been moved to since.
 */
export function whyNotTaken(deps: Deps, wave: WaveDoc, ticket: unknown): Problem | undefined {
  const now = deps.now();
  const phase = phaseOf(wave, now);
  if (phase === 'open') return undefined;
  if (phase === 'planned') return closed('The survey has not opened yet.');
  if (phase !== 'grace')
    return closed(
      'The survey has closed, and its results are computed. If these answers had been sent before, they counted.',
    );
  const begun = typeof ticket === 'string' ? begunAt(deps.secrets, wave._id, ticket) : undefined;
  if (begun !== undefined && begun < wave.closesAt) return undefined;
  return closed('The survey has closed. Only answers that were begun before are still taken.');
}

export function closed(detail: string): Problem {
  return new Problem('wave-closed', { detail });
}
