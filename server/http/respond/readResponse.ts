import type { Instrument } from '../../core/instrument/instrument.ts';
import { itemsOf } from '../../core/instrument/itemsOf.ts';
import type { Fault } from '../../core/response/answers.ts';
import { compileAnswers } from '../../core/response/compileAnswers.ts';
import { pointerStep } from '../../core/response/faults.ts';
import { Problem } from '../../problems.ts';
import type { StoredAnswers } from '../../storage/schemas/selfAssessments.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import { faultsOf } from '../jsonPointer.ts';
import { plainWords } from '../wire/plainWords.ts';
import { responseSchema, type SentResponse } from '../wire/response.ts';

export interface ReadResponse {
  readonly sent: SentResponse;
  readonly survey: StoredAnswers;
  /** As answered to the survey's first question; empty where the instrument has none. */
  readonly role: string;
}

/** Beyond this a list of faults helps nobody. */
const MOST_FAULTS = 500;

/** Turns the body of a submission into what is kept of it, or throws every fault at once. */
export function responseReader(
  instruments: readonly Instrument[],
): (body: unknown, wave: WaveDoc) => ReadResponse {
  const schema = responseSchema();
  const compiled = new Map(instruments.map((one) => [`${one.id}@${one.version}`, judgeOf(one)]));
  return (body, wave) => {
    const parsed = schema.safeParse(body, { error: plainWords });
    const shown = record(body);
    const judge = compiled.get(`${wave.instrument}@${wave.version}`);
    if (judge === undefined || names(shown, wave) === false) throw versionMismatch();
    const answers = judge.read(shown['answers']);
    const faults = [
      ...(parsed.success ? [] : faultsOf(parsed.error)),
      ...(answers.ok ? [] : answers.faults.map((one) => ({ ...one, pointer: `/answers${one.pointer}` }))),
      ...judge.unknownItems(shown['seconds']),
      ...(parsed.success && parsed.data.notice !== wave.notice ? [otherNotice] : []),
    ];
    if (!parsed.success || !answers.ok || faults.length > 0)
      throw new Problem('answers-invalid', { errors: faults.slice(0, MOST_FAULTS) });
    const { id, version, hash, scoring } = judge.instrument;
    const role = answers.answers[scoring.routing?.role ?? ''];
    return {
      sent: parsed.data,
      survey: { instrument: id, version, hash, answers: answers.answers },
      role: typeof role === 'string' ? role : '',
    };
  };
}

const otherNotice: Fault = {
  pointer: '/notice',
  detail: 'is not the notice of this survey: load the page again and read it',
};

function judgeOf(instrument: Instrument) {
  const items = new Set(itemsOf(instrument).map((item) => item.id));
  const unknownItems = (seconds: unknown): Fault[] =>
    Object.keys(record(seconds))
      .filter((id) => !items.has(id))
      .map((id) => ({
        pointer: `/seconds${id.length <= 100 ? pointerStep(id) : ''}`,
        detail: 'is no item of this questionnaire',
      }));
  return { instrument, read: compileAnswers(instrument), unknownItems };
}

/** False when the body names another questionnaire than the wave's; undefined when it names none that can be read. */
function names(body: Readonly<Record<string, unknown>>, wave: WaveDoc): boolean | undefined {
  const { instrument, version } = body;
  if (typeof instrument !== 'string' || typeof version !== 'number') return undefined;
  return instrument === wave.instrument && version === wave.version;
}

function versionMismatch(): Problem {
  return new Problem('instrument-version-mismatch', {
    detail: 'Load the questionnaire again: this survey asks another one, or this server does not have it.',
  });
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
