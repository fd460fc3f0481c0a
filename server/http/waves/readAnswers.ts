import type { Instrument } from '../../core/instrument/instrument.ts';
import type { AnswersResult } from '../../core/response/answers.ts';
import { compileAnswers } from '../../core/response/compileAnswers.ts';
import { Problem } from '../../problems.ts';
import type { StoredAnswers } from '../../storage/schemas/selfAssessments.ts';

type Read = (raw: unknown) => AnswersResult;

const compiled = new WeakMap<Instrument, Read>();

/** What an instrument makes of answers; worked out once for each. */
export function readerOf(instrument: Instrument): Read {
  let read = compiled.get(instrument);
  if (read === undefined) {
    read = compileAnswers(instrument);
    compiled.set(instrument, read);
  }
  return read;
}

/** Answers to keep, under the version that asked for them. @throws answers-invalid with every fault, below `/answers`. */
export function readAnswers(instrument: Instrument, sent: unknown): StoredAnswers {
  const result = readerOf(instrument)(sent);
  if (!result.ok) {
    const errors = result.faults.slice(0, 500);
    throw new Problem('answers-invalid', {
      errors: errors.map(({ pointer, detail }) => ({ pointer: `/answers${pointer}`, detail })),
    });
  }
  const { id, version, hash } = instrument;
  return { instrument: id, version, hash, answers: result.answers };
}
