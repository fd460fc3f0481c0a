/** What a condition compares an answer with: a choice's code or a number. */
export type Literal = string | number;

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A condition as a tree. `and` binds tighter than `or`, as in SurveyJS. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | {
      readonly kind: 'compare';
      readonly name: string;
      readonly operator: Comparison;
      readonly literal: Literal;
    }
  | { readonly kind: 'anyof'; readonly name: string; readonly literals: readonly Literal[] };

/** Why a text is no condition: where (counted from 0), and how to mend it. */
export class ConditionError extends Error {
  readonly position: number;
  readonly mend: string;

  constructor(position: number, problem: string, mend: string) {
    super(`${problem} at character ${position + 1}`);
    this.name = 'ConditionError';
    this.position = position;
    this.mend = mend;
  }
}
