import type { Instrument, ScoringRule } from '../instrument/instrument.ts';
import { itemsOf } from '../instrument/itemsOf.ts';
import { compileCondition, type Test } from '../response/compileCondition.ts';
import type { ScaleItem } from './scoreScale.ts';

/** Everything about scoring an instrument that does not depend on the answers. */
export interface ScoringPlan {
  readonly scoring: ScoringRule;
  /** One test per distinct condition: a survey has few, its items many. */
  readonly tests: readonly Test[];
  /** In blueprint order. */
  readonly items: readonly PlannedItem[];
  /** Subdomains and domains; none in a short form. */
  readonly subdomains: readonly PlannedScale[];
  readonly domains: readonly PlannedScale[];
}

export interface PlannedItem extends ScaleItem {
  /** Items are reversed when they are read, once; `ScaleItem.reverse` therefore stays unset. */
  readonly reversed: boolean;
  readonly gate: boolean;
  /** Indexes into `tests`; the item is asked when all hold. */
  readonly conditions: readonly number[];
}

export interface PlannedScale {
  readonly id: string;
  readonly items: readonly ScaleItem[];
}

/**
 * The plan for scoring an instrument: its scoring rule joined with the routing in its survey.
 *
 * Rule: items in blueprint order with the range of the scale; each distinct condition is compiled once and named by its place in
 * `tests`; a scale lists the items of its subdomain or domain. Throws where a condition is outside the grammar, or where the
 * survey does not ask an item. A short form has no scales: its items are read and nothing is summed up.
 *
 * Example: 44 items with 4 distinct conditions → 4 tests, and each item's `conditions` are places in them.
 */
export function planScoring(instrument: Instrument): ScoringPlan {
  const { scoring } = instrument;
  const asked = itemsOf(instrument);
  const texts = [...new Set(asked.flatMap((item) => item.conditions))];
  const items = asked.map((item) => ({
    id: item.id,
    domain: item.domain,
    subdomain: item.subdomain,
    min: scoring.scale.min,
    max: scoring.scale.max,
    reversed: item.rule.reverse,
    gate: item.rule.gate === true,
    conditions: item.conditions.map((text) => texts.indexOf(text)),
  }));
  const scaled = scoring.shortFormOf === undefined ? scoring.domains : [];
  const domains = scaled.map(({ id }) => ({
    id,
    items: items.filter((item) => item.domain === id),
  }));
  const subdomains = scaled
    .flatMap((domain) => domain.subdomains)
    .map(({ id }) => ({ id, items: items.filter((item) => item.subdomain === id) }));
  return { scoring, tests: texts.map(compileCondition), items, subdomains, domains };
}
