import { timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../../secrets.ts';

const HOUR = 3_600_000;
const TICKET = /^(\d{1,9})\.([0-9a-f]{64})$/;

/**
 * Proof that somebody began to answer a wave in a certain hour. It is rounded down, so that nobody is cheated of a minute, and
 * so that a thousand people of the same hour hold the same ticket: it tells nobody apart. Nothing is stored.
 */
export function makeTicket(secrets: Secrets, wave: string, now: number): string {
  const hour = Math.floor(now / HOUR);
  return `${hour}.${sealOf(secrets, wave, hour)}`;
}

/** When the hour of a ticket began, in epoch milliseconds; undefined for one that is not ours, or of another wave. */
export function begunAt(secrets: Secrets, wave: string, ticket: string): number | undefined {
  const [, hour = '', seal = ''] = TICKET.exec(ticket) ?? [];
  if (seal === '') return undefined;
  const known = Buffer.from(sealOf(secrets, wave, Number(hour)), 'hex');
  return timingSafeEqual(Buffer.from(seal, 'hex'), known) ? Number(hour) * HOUR : undefined;
}

function sealOf(secrets: Secrets, wave: string, hour: number): string {
  return secrets.recognise('ticket', `${wave}:${hour}`);
}
