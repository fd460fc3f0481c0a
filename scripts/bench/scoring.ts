import { Model } from 'survey-core';
import type { Instrument } from '../../server/core/instrument/instrument.ts';
import type { Answers } from '../../server/core/response/answers.ts';
import { compileAnswers } from '../../server/core/response/compileAnswers.ts';
import { scoreResponse } from '../../server/core/scoring/scoreResponse.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import { randomAnswers } from '../../tests/support/randomAnswers.ts';
import { seededDraws } from '../../tests/support/seededDraws.ts';
import { type Contender, interleave, printMeasured } from './interleave.ts';

/** Our own contenders go over the answers so many times in a round, so that a round is no blink. */
const passes = 5;

const moment = { asOf: '2026-01-15' };

/**
 * Responses validated and scored per second on one core, beside SurveyJS's own model (fresh for every response, and one
 * used again and again), over the same answers. The goal is 20,000 per second for the staff survey, parsing included.
 */
export async function run(args: string[]): Promise<void> {
  const rounds = Math.max(3, Number(args[0] ?? 5));
  const { instruments } = await readInstruments('surveys');
  for (const instrument of instruments) {
    const texts = sampleTexts(instrument, 2000);
    const measured = interleave(contenders(instrument, texts), rounds);
    console.log(`${instrument.id}@${instrument.version}, medians of ${rounds} interleaved rounds`);
    console.log(`${printMeasured(measured)}\n`);
  }
}

const sampleTexts = (instrument: Instrument, count: number): readonly string[] => {
  const draws = seededDraws(20_000);
  return Array.from({ length: count }, () => JSON.stringify(randomAnswers(instrument, draws)));
};

function contenders(instrument: Instrument, texts: readonly string[]): readonly Contender[] {
  const parsed = texts.map((text): Record<string, unknown> => JSON.parse(text));
  const judge = compileAnswers(instrument);
  const read = (raw: unknown): Answers => {
    const result = judge(raw);
    if (!result.ok) throw new Error(`${instrument.id}: ${JSON.stringify(result.faults[0])}`);
    return result.answers;
  };
  const flat = parsed.map(read);
  return [
    over('JSON.parse alone', passes, texts, (text) => JSON.parse(text)),
    over('validate', passes, parsed, read),
    over('score', passes, flat, (answers) => scoreResponse(instrument, answers, moment)),
    over('validate and score', passes, parsed, (raw) => scoreResponse(instrument, read(raw), moment)),
    over('parse, validate and score', passes, texts, (text) =>
      scoreResponse(instrument, read(JSON.parse(text)), moment),
    ),
    ...surveyJsContenders(instrument, texts),
  ];
}

const over = <T>(name: string, times: number, cases: readonly T[], work: (one: T) => unknown): Contender => ({
  name,
  count: times * cases.length,
  run: () => {
    for (let pass = 0; pass < times; pass += 1) for (const one of cases) work(one);
  },
});

function surveyJsContenders(instrument: Instrument, texts: readonly string[]): readonly Contender[] {
  const definition = JSON.stringify(instrument.survey);
  const score = (model: Model, text: string) => {
    model.data = JSON.parse(text);
    if (!model.validate(false, false)) throw new Error(`${instrument.id}: SurveyJS refuses ${text}`);
    return scoreResponse(instrument, flatten(model.data), moment);
  };
  const reused = new Model(JSON.parse(definition));
  return [
    over('the same with SurveyJS, one model used again', 1, texts.slice(0, 200), (text) => {
      reused.clear(false, true);
      score(reused, text);
    }),
    over('the same with SurveyJS, a fresh model each', 1, texts.slice(0, 20), (text) => {
      const fresh = new Model(JSON.parse(definition));
      score(fresh, text);
      fresh.dispose();
    }),
  ];
}

/** SurveyJS keeps the rows of a matrix under its name; answers are flat. */
const flatten = (data: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value)
        : [[key, value]],
    ),
  ) as Answers;
