import { randomBytes } from 'node:crypto';
import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { questionsOf } from '../../server/core/instrument/questionsOf.ts';
import { versionsOf } from '../../server/core/instrument/selfAssessmentParts.ts';
import type { SurveyQuestion } from '../../server/core/instrument/survey.ts';

/** The body of POST /api/self-assessments, loose enough to be broken on purpose. */
export interface SubmissionBody {
  secret: string;
  site: { name: string; stage: string; programme: string | null };
  mode: { kind: string; participants?: number; disagreed?: string[] };
  survey: SentPart | null;
  checklist: SentPart | null;
}
export interface SentPart {
  instrument: string;
  version: number;
  answers: Record<string, unknown>;
}

type Random = () => number;

export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A self-assessment that must be accepted, different for every call, hidden answers included as a browser may send them. */
export function sampleBody(instruments: readonly Instrument[], random: Random): SubmissionBody {
  const survey = versionsOf(instruments, 'survey')[0]!;
  const checklist = versionsOf(instruments, 'checklist')[0]!;
  const isConsensus = random() < 0.3;
  const which = random();
  const part = (one: Instrument): SentPart => ({
    instrument: one.id,
    version: one.version,
    answers: { ...sampleAnswers(one, random), ...(isConsensus ? one.scoring.consensusAnswers : {}) },
  });
  const hasSurvey = which < 0.7;
  const disagreed = hasSurvey
    ? survey.scoring.domains.map((domain) => domain.id).filter(() => random() < 0.2)
    : [];
  return {
    secret: newSecret(),
    site: {
      name: `Site ${Math.floor(random() * 1e6)} “ünïcode” & <sons> 日本`,
      stage: pick(['considering', 'preparing', 'pilot', 'routine'], random),
      programme: random() < 0.5 ? null : 'Internet CBT for panic',
    },
    mode: isConsensus
      ? { kind: 'consensus', participants: 2 + Math.floor(random() * 20), disagreed }
      : { kind: 'one-person' },
    survey: hasSurvey ? part(survey) : null,
    checklist: which > 0.4 ? part(checklist) : null,
  };
}

export function sampleAnswers(instrument: Instrument, random: Random): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const { question } of questionsOf(instrument.survey)) {
    if (question.isRequired || random() < 0.9) answers[question.name] = sampleAnswer(question, random);
  }
  return answers;
}

function sampleAnswer(question: SurveyQuestion, random: Random): unknown {
  switch (question.type) {
    case 'matrix': {
      const rows = question.rows.filter(() => random() < 0.9);
      return Object.fromEntries(rows.map((row) => [row.value, pick(question.columns, random).value]));
    }
    case 'radiogroup':
      return pick(question.choices, random).value;
    case 'checkbox':
      return question.choices.slice(0, 1).map((choice) => choice.value);
    case 'comment':
      return `Because of ${Math.floor(random() * 1e6)}\nand so on`.slice(0, question.maxLength);
    case 'text':
      if (question.inputType === 'number') return (question.min ?? 0) + Math.floor(random() * 100);
      return question.inputType === 'date'
        ? '2026-07-01'
        : 'https://intranet.example/policy'.slice(0, question.maxLength);
  }
}

export function pick<T>(values: readonly T[], random: Random): T {
  return values[Math.floor(random() * values.length)]!;
}
