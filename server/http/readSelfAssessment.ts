import type { z } from 'zod';
import type { Instrument } from '../core/instrument/instrument.ts';
import type { AnswersResult, Fault } from '../core/response/answers.ts';
import { compileAnswers } from '../core/response/compileAnswers.ts';
import { Problem } from '../problems.ts';
import type { StoredAnswers } from '../storage/schemas/selfAssessments.ts';
import { faultsOf } from './jsonPointer.ts';
import { plainWords } from './wire/plainWords.ts';
import { type SentAnswers, selfAssessmentSchema } from './wire/selfAssessment.ts';

type Envelope = z.infer<ReturnType<typeof selfAssessmentSchema>>;
type Slot = 'survey' | 'checklist';

export interface ReadSelfAssessment {
  readonly envelope: Envelope;
  readonly survey: StoredAnswers | null;
  readonly checklist: StoredAnswers | null;
}

/** Beyond this a list of faults helps nobody, and a small body could ask for a large answer. */
const MOST_FAULTS = 500;

/**
 * Turns the body of a submission into what is kept of it, or throws every fault at once: those of the envelope, those of
 * both instruments' answers, and those of the two together.
 */
export function selfAssessmentReader(
  instruments: readonly Instrument[],
): (body: unknown) => ReadSelfAssessment {
  const schema = selfAssessmentSchema(instruments);
  const compiled = new Map(
    instruments.map((one) => [`${one.id}@${one.version}`, { instrument: one, read: compileAnswers(one) }]),
  );

  function readSlot(slot: Slot, sent: SentAnswers | undefined, faults: Fault[]): StoredAnswers | null {
    if (sent === undefined) return null;
    const found = compiled.get(`${sent.instrument}@${sent.version}`);
    if (found === undefined) {
      throw new Problem('instrument-version-mismatch', {
        detail: `Load the questionnaire again: this server does not have that version of ${slot === 'survey' ? 'the staff survey' : 'the checklist'}.`,
      });
    }
    const result: AnswersResult = found.read(sent.answers);
    if (!result.ok) {
      for (const fault of result.faults)
        faults.push({ ...fault, pointer: `/${slot}/answers${fault.pointer}` });
      return null;
    }
    const { id, version, hash } = found.instrument;
    return { instrument: id, version, hash, answers: result.answers };
  }

  return (body) => {
    const parsed = schema.safeParse(body, { error: plainWords });
    const faults = parsed.success ? [] : faultsOf(parsed.error);
    const sent = (slot: Slot) => sentAnswers(body, slot, faults);
    const survey = readSlot('survey', sent('survey'), faults);
    const checklist = readSlot('checklist', sent('checklist'), faults);
    if (parsed.success) faults.push(...faultsOfTheWhole(parsed.data, survey, instruments));
    if (!parsed.success || faults.length > 0) throw invalid(faults);
    return { envelope: parsed.data, survey, checklist };
  };
}

/** The slot's content where its envelope is sound, although another part of the body may not be. */
function sentAnswers(body: unknown, slot: Slot, faults: readonly Fault[]): SentAnswers | undefined {
  const isSound = !faults.some(
    (fault) => fault.pointer === '' || fault.pointer === `/${slot}` || fault.pointer.startsWith(`/${slot}/`),
  );
  if (!isSound || typeof body !== 'object' || body === null) return undefined;
  return ((body as Record<Slot, SentAnswers | null>)[slot] ?? undefined) as SentAnswers | undefined;
}

/** Rules that no single part can check. */
function faultsOfTheWhole(
  envelope: Envelope,
  survey: StoredAnswers | null,
  instruments: readonly Instrument[],
): Fault[] {
  if (envelope.survey === null && envelope.checklist === null) {
    return [{ pointer: '/survey', detail: 'send answers to the staff survey, to the checklist, or to both' }];
  }
  if (envelope.mode.kind !== 'consensus') return [];
  if (envelope.survey === null) {
    if (envelope.mode.disagreed.length === 0) return [];
    return [{ pointer: '/mode/disagreed', detail: 'names domains of a staff survey that was not sent' }];
  }
  if (survey === null) return [];
  const instrument = instruments.find(
    (one) => one.id === survey.instrument && one.version === survey.version,
  );
  const demanded = Object.entries(instrument?.scoring.consensusAnswers ?? {});
  return demanded
    .filter(([question, answer]) => survey.answers[question] !== answer)
    .map(([question, answer]) => ({
      pointer: `/survey/answers/${question}`,
      detail: `must be "${answer}" when a team answers together`,
    }));
}

function invalid(faults: readonly Fault[]): Problem {
  const shown = faults.slice(0, MOST_FAULTS);
  const rest = faults.length - shown.length;
  return new Problem('answers-invalid', {
    errors: shown,
    ...(rest > 0 ? { detail: `${rest} further faults are not listed.` } : {}),
  });
}
