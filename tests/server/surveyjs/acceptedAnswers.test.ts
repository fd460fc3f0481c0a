import { Model } from 'survey-core';
import type { Instrument } from '../../../server/core/instrument/instrument.ts';
import { itemsOf } from '../../../server/core/instrument/itemsOf.ts';
import { questionsOf } from '../../../server/core/instrument/questionsOf.ts';
import { compileAnswers } from '../../../server/core/response/compileAnswers.ts';
import { readInstruments } from '../../../server/surveyjs/readInstruments.ts';
import { smallParts } from '../../support/fixtureInstruments.ts';
import { randomAnswers, randomValue } from '../../support/randomAnswers.ts';
import { type SeededDraws, seededDraws } from '../../support/seededDraws.ts';

/** Values that are wrong at most places, and right at some. */
const oddities: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  'yes',
  'no',
  'na',
  'dk',
  'abc',
  '4',
  0,
  1,
  4,
  6,
  -1,
  2.5,
  1_000_001,
  '2026-02-28',
  '2026-02-30',
  [],
  ['yes'],
  {},
  { value: 'yes' },
  'x'.repeat(2001),
];

type Raw = Record<string, unknown>;

/** Leaves values behind, as a change of role does; takes some away; puts odd ones in; adds what nobody asked. */
function disturb(instrument: Instrument, raw: Raw, draws: SeededDraws): void {
  const questions = questionsOf(instrument.survey).map(({ question }) => question);
  for (let count = draws.below(4); count > 0; count -= 1) {
    const question = draws.pick(questions);
    const kind = draws.below(10);
    const matrix = raw[question.name];
    if (kind === 0) raw['nobody-asked'] = 1;
    else if (kind === 1) delete raw[question.name];
    else if (kind === 2) raw[question.name] = draws.pick(oddities);
    else if (question.type !== 'matrix') raw[question.name] = randomValue(question, draws);
    else {
      const row = draws.pick(question.rows).value;
      const value = kind === 3 ? draws.pick(oddities) : randomValue(question, draws);
      raw[question.name] = { ...(typeof matrix === 'object' ? matrix : {}), [row]: value };
    }
  }
}

/** A copy by way of text: structuredClone's objects are not instances of the Object that tests run with. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Fresh enough: SurveyJS's own way to judge many responses with one model. */
function theirVerdict(model: Model, raw: Raw): boolean {
  model.clear(true, true);
  model.data = copyOf(raw);
  return model.validate(false, false);
}

const cases = [
  ['tests/fixtures/instruments', 'small-survey', 1500],
  ['tests/fixtures/instruments', 'small-checklist', 700],
  ['surveys', 'web-therapy-readiness', 600],
  ['surveys', 'web-therapy-protocols', 300],
  ['surveys', 'web-therapy-pulse', 200],
] as const;

test('random honest answers are accepted, and a team answering together is asked everything', async () => {
  for (const instrument of (await readInstruments('surveys')).instruments) {
    const judge = compileAnswers(instrument);
    const draws = seededDraws(5_005);
    for (let round = 0; round < 300; round += 1)
      expect(judge(randomAnswers(instrument, draws))).toMatchObject({ ok: true });
    if (instrument.scoring.shortFormOf !== undefined) continue;
    const fixed = instrument.scoring.consensusAnswers;
    const result = judge(randomAnswers(instrument, draws, { fixed, answered: 1 }));
    const unanswered = itemsOf(instrument).filter((item) => !(result.ok && item.id in result.answers));
    expect(unanswered).toEqual([]);
  }
});

test.each(cases)(
  'what we accept, SurveyJS accepts: %s/%s, %d seeded cases',
  async (root, id, rounds) => {
    const instrument = (
      await readInstruments(root, root === 'surveys' ? undefined : smallParts)
    ).instruments.find((one) => one.id === id)!;
    const judge = compileAnswers(instrument);
    const model = new Model(copyOf(instrument.survey));
    const draws = seededDraws(4_001);
    const tally = { accepted: 0, refused: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const raw = randomAnswers(instrument, draws, { answered: draws.pick([0.3, 0.9, 1]) });
      disturb(instrument, raw, draws);
      if (!judge(raw).ok) tally.refused += 1;
      else {
        tally.accepted += 1;
        expect({ raw, accepted: theirVerdict(model, raw) }).toEqual({ raw, accepted: true });
      }
    }
    expect(Math.min(tally.accepted, tally.refused)).toBeGreaterThan(rounds / 10);
  },
  180_000,
);
