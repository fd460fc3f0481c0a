import type { Instrument } from '../instrument/instrument.ts';
import { type PlacedQuestion, questionsOf } from '../instrument/questionsOf.ts';
import { compileCondition, type Test } from './compileCondition.ts';
import { ConditionError } from './condition.ts';
import { namesIn, readCondition } from './readCondition.ts';
import { type ValueRule, valueRule } from './valueRules.ts';

/** One place for an answer: a question, or a row of a matrix. */
export interface Slot {
  /** The name under which the answer is stored. */
  readonly name: string;
  readonly pointer: string;
  readonly rule: ValueRule;
  readonly required: boolean;
  /** Positions in `conditions`; all must hold for the slot to be shown. */
  readonly shownIf: readonly number[];
}

/** A survey made flat: what may be sent under which key, and where it goes. */
export interface SlotPlan {
  readonly slots: readonly Slot[];
  readonly conditions: readonly Test[];
  /** Question name → its slot, or for a matrix row name → slot. */
  readonly keys: ReadonlyMap<string, number | ReadonlyMap<string, number>>;
}

/**
 * Lays out every place for an answer, in the order in which the survey asks, so that judging a response is one walk.
 *
 * Rule: a question has one slot, a matrix one per row, stored under the row's name. Each distinct condition is compiled once. A
 * condition may only rest on questions that come before what it shows; anything else throws a ConditionError. That is what
 * makes one walk in order reach the fixpoint of "drop what is hidden, then look again".
 *
 * Example: `role`, then a matrix `training` of 3 rows → 4 slots; `keys.get('training')` maps each row's name to its slot.
 */
export function answerSlots(instrument: Pick<Instrument, 'survey'>): SlotPlan {
  const slots: Slot[] = [];
  const keys = new Map<string, number | ReadonlyMap<string, number>>();
  const conditions = new ConditionTable();
  for (const placed of questionsOf(instrument.survey)) {
    const { name } = placed.question;
    const first = slots.length;
    slots.push(...slotsOf(placed, conditions));
    const rows = slots.slice(first).map((slot, index) => [slot.name, first + index] as const);
    keys.set(name, placed.question.type === 'matrix' ? new Map(rows) : first);
    if (placed.question.type !== 'matrix') conditions.known.add(name);
  }
  return { slots, conditions: conditions.tests, keys };
}

function slotsOf({ question, conditions: texts }: PlacedQuestion, conditions: ConditionTable): Slot[] {
  const rule = valueRule(question);
  const shownIf = texts.map((text) => conditions.add(text));
  const pointer = `/${question.name}`;
  if (question.type !== 'matrix')
    return [{ name: question.name, pointer, rule, required: question.isRequired === true, shownIf }];
  return question.rows.map((row) => ({
    name: row.value,
    pointer: `${pointer}/${row.value}`,
    rule,
    required: false,
    shownIf: row.visibleIf === undefined ? shownIf : [...shownIf, conditions.add(row.visibleIf)],
  }));
}

class ConditionTable {
  readonly tests: Test[] = [];
  /** Questions that a condition met from here on may rest on. */
  readonly known = new Set<string>();
  readonly #positions = new Map<string, number>();

  add(text: string): number {
    const position = this.#positions.get(text);
    if (position !== undefined) return position;
    const unknown = namesIn(readCondition(text)).find((name) => !this.known.has(name));
    if (unknown !== undefined)
      throw new ConditionError(
        text.indexOf(`{${unknown}}`),
        `${text} rests on ${unknown}, which is not asked before`,
        'Ask first what a condition rests on.',
      );
    this.#positions.set(text, this.tests.length);
    return this.tests.push(compileCondition(text)) - 1;
  }
}
