import { auditEvent, recordEvent } from '../../storage/auditEvent.ts';
import { isFirst } from '../../storage/isFirst.ts';
import type { Deps } from '../deps.ts';

const HOUR = 3_600_000;

/**
 * The log can only grow, and strangers decide how often they fail: of an account, the first refused sign-in of each hour
 * becomes a row, and the first after which the next one has to wait. Addresses without an account share these two rows.
 */
export async function recordRefusal(
  { collections, secrets, now, newId }: Pick<Deps, 'collections' | 'secrets' | 'now' | 'newId'>,
  person: string,
  mustWait: boolean,
): Promise<void> {
  const at = now();
  const hour = Math.floor(at / HOUR);
  const _id = secrets.recognise('sign-in refused', `${person} ${mustWait} ${hour}`);
  const mark = { _id, failures: 0, expiresAt: (hour + 1) * HOUR };
  if (!(await isFirst(collections.attempts.insert(mark)))) return;
  const facts = { at, by: 'system', organisation: '', subject: person };
  await recordEvent(collections.auditInbox, { newId }, auditEvent('session.refused', facts, { mustWait }));
}
