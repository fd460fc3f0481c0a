import { mostWaysIn } from '../../core/wave/mostWaysIn.ts';
import { phaseOf } from '../../core/wave/phaseOf.ts';
import { Problem } from '../../problems.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';

/** Only where everybody has a way in of their own can there be invitations, reminders and codes. */
export function demandPersonal({ anonymity }: WaveDoc): void {
  if (anonymity === 'personal') return;
  throw new Problem('wave-fixed', {
    detail: 'This wave has one link for everybody, and nobody is listed. That stays so until it is over.',
  });
}

/**
 * Every way in is an answer that somebody could make up, so there are not many more than people. @throws answers-invalid
 * with the pointer to what was too much.
 */
export function demandRoomFor(wave: WaveDoc, ways: number, pointer: '/csv' | '/upTo'): void {
  const most = mostWaysIn(wave);
  if (ways <= most) return;
  const detail = `would make ${ways} invitations and codes; ${most} are the most with ${wave.expectedStaff.total} expected staff`;
  throw new Problem('answers-invalid', { errors: [{ pointer, detail }] });
}

/** Until the closing time somebody who is asked can still answer. */
export function demandBeforeClosing(wave: WaveDoc, now: number): void {
  const phase = phaseOf(wave, now);
  if (phase === 'planned' || phase === 'open') return;
  throw new Problem('wave-closed', { detail: 'The closing time has passed, so nobody more can be asked.' });
}

export function demandMail({ config }: Deps): void {
  if (config.mail !== null) return;
  throw new Problem('mail-not-set-up', {
    detail: 'Hand out the links yourself: they are listed for copying.',
  });
}
