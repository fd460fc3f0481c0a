import { sites as t } from '../../../i18n/en/sites.ts';
import { shortDay, span } from './times.ts';

/** Answers begun before closing are taken for this long after it. */
const GRACE = 24 * 60 * 60 * 1000;

export type Phase = 'planned' | 'open' | 'grace' | 'due' | 'computed' | 'cancelled';

export interface Timed {
  readonly phase: Phase;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly graceEndsAt: string;
  readonly timeZone: string;
}

/** "closes in 3 days": what the phase means on this day. */
export function phaseWords(wave: Timed, now: number): string {
  switch (wave.phase) {
    case 'planned':
      return t.opensIn(span(now, Date.parse(wave.opensAt)));
    case 'open':
      return t.closesIn(span(now, Date.parse(wave.closesAt)));
    case 'grace':
      return t.graceFor(span(now, Date.parse(wave.graceEndsAt)));
    case 'due':
      return t.dueSoon;
    case 'computed':
      return t.closedOn(shortDay(wave.closesAt, wave.timeZone));
    case 'cancelled':
      return t.neverOpened;
  }
}

/** The same where only the closing is known: in the list of sites. */
export function listedPhaseWords(
  wave: { readonly phase: Phase; readonly closesAt: string },
  now: number,
): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (wave.phase === 'planned') return t.closesIn(span(now, Date.parse(wave.closesAt)));
  const graceEndsAt = new Date(Date.parse(wave.closesAt) + GRACE).toISOString();
  return phaseWords({ ...wave, opensAt: wave.closesAt, graceEndsAt, timeZone: zone }, now);
}

/** Whether answers may still arrive: then nothing of its outcome exists. */
export const isRunning = (phase: Phase): boolean => phase === 'open' || phase === 'grace' || phase === 'due';
/** Whether it still lies before its outcome, so that no second wave is opened beside it. */
export const isAhead = (phase: Phase): boolean => phase === 'planned' || isRunning(phase);
