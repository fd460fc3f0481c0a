import type { Collection, Doc, Where } from '../../storage/collection.ts';
import { removeDueSelfAssessments } from '../../storage/selfAssessments.ts';
import type { Collections } from '../../storage/storage.ts';
import { DAY, type RetentionRule } from './rule.ts';

interface Expiring extends Doc {
  readonly expiresAt: number;
}

/** Of links that ran out an admin may still renew one. */
const LINK_KEPT_DAYS = 30;

/** Data that carry their own last day. */
export const EXPIRED: readonly RetentionRule[] = [
  expired('sessions', 'until they end', (all) => all.sessions),
  expired('attempts', 'until they are forgiven', (all) => all.attempts),
  expired('drafts', 'until their day', (all) => all.drafts),
  expired(
    'oneTimeLinks',
    `${LINK_KEPT_DAYS} days after they ran out`,
    (all) => all.oneTimeLinks,
    LINK_KEPT_DAYS,
  ),
  {
    ...expired('selfAssessments', 'RESULT_DAYS, tombstones included', (all) => all.selfAssessments),
    remove: ({ collections, now }) => removeDueSelfAssessments(collections.selfAssessments, now()),
  },
];

function expired<T extends Expiring>(
  what: string,
  kept: string,
  of: (collections: Collections) => Collection<T>,
  keptDays = 0,
): RetentionRule {
  const last = (now: number) => now - keptDays * DAY;
  const past = (now: number) => ({ expiresAt: { lte: last(now) } }) as Where<T>;
  const later = (now: number) => ({ expiresAt: { gt: last(now) } }) as Where<T>;
  return {
    what,
    kept,
    due: async ({ collections, now }) => {
      const sort = { by: 'expiresAt', order: 'ascending' } as const;
      const [next] = await of(collections).find(later(now()), { sort, limit: 1 });
      return {
        count: await of(collections).count(past(now())),
        nextAt: next === undefined ? null : next.expiresAt + keptDays * DAY,
      };
    },
    remove: ({ collections, now }) => of(collections).remove(past(now())),
  };
}
