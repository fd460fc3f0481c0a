import { auditEvent, recordEvent } from '../storage/auditEvent.ts';
import type { JobDeps, JobOutcome } from './jobDeps.ts';
import { DELETED } from './retention/deleted.ts';
import { OF_ENDED_WAVES } from './retention/endedWaves.ts';
import { EXPIRED } from './retention/expired.ts';
import type { RetentionDeps, RetentionRule } from './retention/rule.ts';
import { SETTLED } from './retention/settled.ts';

/** Everything that is not kept for ever. */
export const RETENTION: readonly RetentionRule[] = [...EXPIRED, ...DELETED, ...OF_ENDED_WAVES, ...SETTLED];

const HOUR = 3_600_000;

/** The standing job: what is due goes, every hour. */
export async function removeDue(deps: JobDeps): Promise<JobOutcome> {
  const removed = await removeAllDue(deps, 'system');
  if (Object.keys(removed).length > 0) deps.log.info({ removed }, 'data past their time were removed');
  return { againAt: deps.now() + HOUR };
}

/**
 * Removes all that is due and says how many of what, leaving out nothing at all; the audit log gets the same counts. A
 * rule that fails keeps none of the others from their work, and is told afterwards.
 */
export async function removeAllDue(
  deps: RetentionDeps,
  by: 'system' | 'shell',
): Promise<Readonly<Record<string, number>>> {
  const removed: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const rule of RETENTION) {
    try {
      const count = await rule.remove(deps, by);
      if (count > 0) removed[rule.what] = count;
    } catch (error) {
      failures.push(error);
    }
  }
  if (Object.keys(removed).length > 0) {
    const facts = { at: deps.now(), by, organisation: '', subject: '' };
    await recordEvent(deps.collections.auditInbox, deps, auditEvent('retention.ran', facts, removed));
  }
  if (failures.length > 0) throw failures[0];
  return removed;
}
