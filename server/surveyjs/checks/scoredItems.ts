import type { ItemRule, ScoringRule } from '../../core/instrument/instrument.ts';

/** Every item of a key with its place in scoring.json. */
export const scoredItems = (scoring: ScoringRule): { readonly item: ItemRule; readonly path: string }[] =>
  scoring.domains.flatMap((domain, at) =>
    domain.subdomains.flatMap((subdomain, inner) =>
      subdomain.items.map((item, index) => ({
        item,
        path: `/domains/${at}/subdomains/${inner}/items/${index}`,
      })),
    ),
  );
