import type { Collection, Doc, Where } from '../../storage/collection.ts';
import type { MailDoc } from '../../storage/schemas/mails.ts';
import type { Collections } from '../../storage/storage.ts';
import { SETTLED_MAIL } from './endedWaves.ts';
import { DAY, type RetentionRule } from './rule.ts';

interface Settling extends Doc {
  readonly state: string;
  readonly dueAt: number;
}

const KEPT_DAYS = 30;

/** Work that is behind us and belongs to no wave. */
export const SETTLED: readonly RetentionRule[] = [
  settled('jobs', ['done'], (all) => all.jobs, {}),
  settled<MailDoc>('mails', SETTLED_MAIL, (all) => all.mails, { wave: '' }),
];

function settled<T extends Settling>(
  what: string,
  states: readonly string[],
  of: (collections: Collections) => Collection<T>,
  only: Where<T>,
): RetentionRule {
  const upTo = (now: number) => now - KEPT_DAYS * DAY;
  return {
    what,
    kept: `${KEPT_DAYS} days after they were due`,
    due: async ({ collections, now }) => {
      const all = of(collections);
      const ages: number[] = [];
      let count = 0;
      for (const state of states) {
        count += await all.count({ ...only, state, dueAt: { lte: upTo(now()) } });
        const later = { ...only, state, dueAt: { gt: upTo(now()) } };
        const [next] = await all.find(later, { sort: { by: 'dueAt', order: 'ascending' }, limit: 1 });
        if (next !== undefined) ages.push(next.dueAt + KEPT_DAYS * DAY);
      }
      return { count, nextAt: ages.length === 0 ? null : Math.min(...ages) };
    },
    remove: async ({ collections, now }) => {
      let count = 0;
      for (const state of states)
        count += await of(collections).remove({ ...only, state, dueAt: { lte: upTo(now()) } });
      return count;
    },
  };
}
