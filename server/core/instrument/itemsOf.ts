import type { Instrument, ItemRule } from './instrument.ts';
import { questionsOf } from './questionsOf.ts';
import type { Choice } from './survey.ts';

/** One scored item: its wording and routing from the survey, its rule from the scoring key. */
export interface Item {
  readonly id: string;
  /** The statement or fact as people read it. */
  readonly text: string;
  readonly domain: string;
  readonly subdomain: string;
  readonly rule: ItemRule;
  /** What can be answered, codes that are no point on the scale included. */
  readonly choices: readonly Choice[];
  /** All of these must hold for the item to be shown. */
  readonly conditions: readonly string[];
}

/**
 * The items of an instrument in the order of its scoring key (domain, subdomain, item), each with its wording and
 * routing. An item is a row of a matrix or a radiogroup. Throws for an item that the survey does not ask.
 *
 * Example: `itemsOf(instrument).filter((item) => item.domain === 'patients').map((item) => item.text)`.
 */
export function itemsOf(instrument: Pick<Instrument, 'survey' | 'scoring'>): readonly Item[] {
  const asked = askedItems(instrument);
  return instrument.scoring.domains.flatMap((domain) =>
    domain.subdomains.flatMap((subdomain) =>
      subdomain.items.map((rule): Item => {
        const found = asked.get(rule.id);
        if (found === undefined) throw new Error(`The survey does not ask the item ${rule.id}.`);
        return { id: rule.id, domain: domain.id, subdomain: subdomain.id, rule, ...found };
      }),
    ),
  );
}

type Asked = Pick<Item, 'text' | 'choices' | 'conditions'>;

function askedItems(instrument: Pick<Instrument, 'survey'>): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { question, conditions } of questionsOf(instrument.survey)) {
    if (question.type === 'radiogroup')
      asked.set(question.name, { text: question.title, choices: question.choices, conditions });
    if (question.type !== 'matrix') continue;
    for (const row of question.rows) {
      const all = row.visibleIf === undefined ? conditions : [...conditions, row.visibleIf];
      asked.set(row.value, { text: row.text, choices: question.columns, conditions: all });
    }
  }
  return asked;
}
