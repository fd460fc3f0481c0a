import type { Instrument } from '../instrument/instrument.ts';
import { answerSlots, type SlotPlan } from './answerSlots.ts';
import type { AnswersResult, AnswerValue } from './answers.ts';
import { FaultList, pointerStep } from './faults.ts';

/**
 * Makes the judge of responses to one instrument: what a browser sent in SurveyJS's own shape becomes flat answers, or
 * a list of everything that is wrong with it.
 *
 * The rule in words: every key must be a question or row of the survey; every value must be of the question's own type,
 * on its list, within its range and length, wherever it stands; what is not shown, given the other answers, is dropped
 * (a person who changes the role leaves such values behind); a required question that is shown must be answered. Nothing
 * is converted: "4" is not 4. An empty text, list or matrix is no answer.
 *
 * Pointers (RFC 6901) start at the sent data itself: `/patients/suitability-agreed`, or '' for the whole. At most 100
 * faults are listed, then how many more. The input is never changed; the answers stand in the survey's order, so the
 * same answers are always the same bytes. Throws, once, for a survey whose conditions cannot be decided in order.
 *
 * Why not SurveyJS's own `validate()`: it accepts unknown keys, text for numbers and values off the list.
 *
 * Example: `compileAnswers(instrument)({ role: 'manager', treats: 'no', training: { 'training-aimed': 4 } })`.
 */
export function compileAnswers(instrument: Pick<Instrument, 'survey'>): (raw: unknown) => AnswersResult {
  const plan = answerSlots(instrument);
  return (raw) => {
    const faults = new FaultList();
    const sent = readSent(plan, raw, faults);
    const answers = keepShown(plan, sent, faults);
    return faults.isEmpty ? { ok: true, answers } : { ok: false, faults: faults.all() };
  };
}

/** By slot: the answer, undefined where nothing was sent, or that what was sent is already reported as wrong. */
type Sent = (AnswerValue | undefined | typeof wrong)[];

const wrong = Symbol('wrong');

/** Every well-formed value in the slot where it belongs; everything else is a fault. */
function readSent(plan: SlotPlan, raw: unknown, faults: FaultList): Sent {
  const sent: Sent = new Array(plan.slots.length).fill(undefined);
  if (!isRecord(raw)) {
    faults.add('', 'must be an object of answers');
    return sent;
  }
  for (const key of Object.keys(raw)) {
    const place = plan.keys.get(key);
    if (place === undefined) refuseKey('', key, faults);
    else if (typeof place === 'number') readValue(plan, place, raw[key], sent, faults);
    else readRows(plan, place, `/${key}`, raw[key], sent, faults);
  }
  return sent;
}

function readRows(
  plan: SlotPlan,
  rows: ReadonlyMap<string, number>,
  pointer: string,
  raw: unknown,
  sent: Sent,
  faults: FaultList,
): void {
  if (!isRecord(raw)) {
    faults.add(pointer, 'must be an object of rows');
    return;
  }
  for (const key of Object.keys(raw)) {
    const place = rows.get(key);
    if (place === undefined) refuseKey(pointer, key, faults);
    else readValue(plan, place, raw[key], sent, faults);
  }
}

function readValue(plan: SlotPlan, place: number, value: unknown, sent: Sent, faults: FaultList): void {
  const slot = plan.slots[place]!;
  const reading = slot.rule(value);
  if ('problem' in reading) {
    sent[place] = wrong;
    faults.add(slot.pointer, reading.problem);
  } else if ('answer' in reading) sent[place] = reading.answer;
}

/**
 * Walks the survey in order and keeps what is shown. As a condition rests only on questions before it, every value it
 * looks at is already final: the walk ends where dropping and looking again for ever would end.
 */
function keepShown(plan: SlotPlan, sent: Sent, faults: FaultList): Record<string, AnswerValue> {
  const answers: Record<string, AnswerValue> = {};
  const known = new Int8Array(plan.conditions.length);
  const holds = (position: number): boolean => {
    if (known[position] === 0) known[position] = plan.conditions[position]!(answers) ? 1 : -1;
    return known[position] === 1;
  };
  plan.slots.forEach((slot, place) => {
    const value = sent[place];
    if (value === wrong || (value === undefined && !slot.required)) return;
    if (!slot.shownIf.every(holds)) return;
    if (value !== undefined) answers[slot.name] = value;
    else faults.add(slot.pointer, 'must be answered');
  });
  return answers;
}

/** A key may be anything a stranger typed; one too long to be printed is named by its length. */
function refuseKey(parent: string, key: string, faults: FaultList): void {
  if (key.length <= 100) faults.add(parent + pointerStep(key), 'is not known here');
  else faults.add(parent, `holds an unknown key of ${key.length} characters`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
