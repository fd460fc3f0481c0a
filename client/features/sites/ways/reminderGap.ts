import type { Invitations } from '../../../api/invitations.ts';
import { type LocalTime, localTime } from '../words/times.ts';

const DAY = 24 * 60 * 60 * 1000;

/** On a clock without a zone, where differences are what the clock shows. */
const onClock = (local: LocalTime): number => Date.parse(`${local}:00Z`);

/** Whether a reminder at this time keeps a day's distance from every other one, as the server asks. */
export function keepsDistance(schedule: Invitations['schedule'], at: LocalTime, timeZone: string): boolean {
  return schedule
    .filter((one) => one.kind === 'reminder' && one.state !== 'cancelled')
    .every((one) => Math.abs(onClock(localTime(Date.parse(one.at), timeZone)) - onClock(at)) >= DAY);
}
