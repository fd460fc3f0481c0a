import type { Instrument } from './instrument.ts';

export type Part = 'survey' | 'checklist';

/** The instruments of which a self-assessment is made, by id: others of the same kinds may stand beside them. */
export type SelfAssessmentParts = Readonly<Record<Part, string>>;

export const selfAssessmentParts: SelfAssessmentParts = {
  survey: 'web-therapy-readiness',
  checklist: 'web-therapy-protocols',
};

/**
 * The versions of one part of the self-assessment, newest first. Another survey among the instruments is not among them.
 *
 * Example: `versionsOf(instruments, 'survey')[0]?.id` is `web-therapy-readiness`.
 */
export const versionsOf = (instruments: readonly Instrument[], part: Part): readonly Instrument[] =>
  instruments.filter((one) => one.id === selfAssessmentParts[part]).toSorted((a, b) => b.version - a.version);
