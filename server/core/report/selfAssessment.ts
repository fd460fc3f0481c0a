import type { Answers } from '../response/answers.ts';

export type Stage = 'considering' | 'preparing' | 'pilot' | 'routine';

/** What a self-assessment without an account consists of: the facts from which its report is made again at will. */
export interface SelfAssessment {
  /** Random UUID; printed on the report. */
  readonly id: string;
  /** ISO day on which it was sent; decides which proofs have expired. */
  readonly asOf: string;
  readonly locale: 'en';
  readonly site: { readonly name: string; readonly stage: Stage; readonly programme: string | null };
  readonly mode:
    | { readonly kind: 'one-person' }
    | {
        readonly kind: 'consensus';
        /** How many people answered together. */
        readonly participants: number;
        /** Domains in which they could not agree. */
        readonly disagreed: readonly string[];
      };
  /** Answers to the staff survey, to the checklist, or to both; never neither. */
  readonly survey: Answers | null;
  readonly checklist: Answers | null;
}
