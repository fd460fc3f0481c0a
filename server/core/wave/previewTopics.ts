import { type Tier, tierOf } from '../disclosure/tierOf.ts';
import type { DomainRule, Instrument, SubdomainRule } from '../instrument/instrument.ts';

/** People who are asked each subdomain, by its id. */
export type Asked = ReadonlyMap<string, number>;

export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly referent: SubdomainRule['referent'];
  readonly tier: Tier;
}

/**
 * People who answer, of so many who could.
 *
 * Rule: rounded down to whole people; a slack for fractions that a computer cannot hold keeps 60 % of 5 at 3.
 * Example: `share(12, 80)` is 9.
 */
export function share(people: number, percent: number): number {
  return Math.floor((people * percent) / 100 + 1e-9);
}

/**
 * Every subdomain of a survey with the tier that it would get.
 *
 * Rule: the answers of a subdomain are the share of those who are asked it, not of the whole staff.
 * Example: confidence is asked of 6; at 80 % 4 answer, so with a smallest group of 5 its tier is hidden.
 */
export function topicsOf(instrument: Instrument, asked: Asked, k: number, percent: number): readonly Topic[] {
  return instrument.scoring.domains.flatMap(({ subdomains }) =>
    subdomains.map(({ id, title, referent }) => ({
      ...{ id, title, referent },
      tier: tierOf(share(asked.get(id) ?? 0, percent), k),
    })),
  );
}

/**
 * Whether a site gets a score for a domain.
 *
 * Rule: it is scored from the subdomains that may be shown, if these hold at least half of its items.
 * Example: of a domain of 3 and 2 items, with only the 2 to be shown → false.
 */
export function canScore({ subdomains }: DomainRule, topics: readonly Topic[]): boolean {
  const shown = new Set(topics.filter(({ tier }) => tier !== 'hidden').map(({ id }) => id));
  const size = (all: DomainRule['subdomains']) => all.reduce((sum, { items }) => sum + items.length, 0);
  return size(subdomains.filter(({ id }) => shown.has(id))) >= size(subdomains) / 2;
}
