import { type AuditFacts, auditEvent, recordEvent } from '../../storage/auditEvent.ts';
import type { Collection, Doc, EventDraft, Where } from '../../storage/collection.ts';
import { removeOrganisation } from '../../storage/organisations.ts';
import { removeSite } from '../../storage/sites.ts';
import type { Collections } from '../../storage/storage.ts';
import type { RetentionRule } from './rule.ts';

interface Deletable extends Doc {
  readonly state: 'active' | 'deleted';
  readonly removeAt: number;
}

/** What somebody deleted and nobody brought back in time. */
export const DELETED: readonly RetentionRule[] = [
  deleted('organisations', {
    of: (all) => all.organisations,
    organisationOf: (one) => one._id,
    event: (facts) => auditEvent('organisation.removed', facts),
    remove: removeOrganisation,
  }),
  deleted('sites', {
    of: (all) => all.sites,
    organisationOf: (one) => one.organisation,
    event: (facts) => auditEvent('site.removed', facts),
    remove: removeSite,
  }),
];

interface Kind<T extends Deletable> {
  readonly of: (collections: Collections) => Collection<T>;
  readonly organisationOf: (one: T) => string;
  readonly event: (facts: AuditFacts) => EventDraft;
  readonly remove: (collections: Collections, id: string) => Promise<boolean>;
}

function deleted<T extends Deletable>(what: string, kind: Kind<T>): RetentionRule {
  const past = (now: number) => ({ state: 'deleted', removeAt: { lte: now } }) as Where<T>;
  const later = (now: number) => ({ state: 'deleted', removeAt: { gt: now } }) as Where<T>;
  return {
    what,
    kept: '30 days after they were deleted',
    due: async ({ collections, now }) => {
      const sort = { by: 'removeAt', order: 'ascending' } as const;
      const [next] = await kind.of(collections).find(later(now()), { sort, limit: 1 });
      return { count: await kind.of(collections).count(past(now())), nextAt: next?.removeAt ?? null };
    },
    remove: async (deps, by) => {
      const { collections, now } = deps;
      let count = 0;
      for await (const one of kind.of(collections).stream(past(now()))) {
        if (!(await kind.remove(collections, one._id))) continue;
        count += 1;
        const facts = { at: now(), by, organisation: kind.organisationOf(one), subject: one._id };
        await recordEvent(collections.auditInbox, deps, kind.event(facts));
      }
      return count;
    },
  };
}
