/** One answer as stored: a scale value, a choice's code, a text, a whole number, a day, or several choices. */
export type AnswerValue = number | string | readonly string[];

/** A response's question → answer map, flat: matrix rows stand under their own name. Absent means not answered or not shown. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** One thing wrong with a response, at a JSON pointer (RFC 6901) into what was sent. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

export type AnswersResult =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly faults: readonly Fault[] };
