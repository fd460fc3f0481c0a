/**
 * Everything that can go wrong in a way a caller should understand, as RFC 9457 problems. A slug is never renamed or
 * reused; each has one paragraph in server/README.md and one test.
 */
export const PROBLEMS = {
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'not-signed-in': { status: 401, title: 'This needs a proof of who you are' },
  'sign-in-failed': { status: 401, title: 'Address, password or code is not right' },
  'not-allowed': { status: 403, title: 'Your role does not include this' },
  'second-factor-required': { status: 403, title: 'This organisation asks for a second factor' },
  'not-found': { status: 404, title: 'There is nothing here that you may see' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'instrument-version-mismatch': {
    status: 409,
    title: 'These answers belong to another version of the questionnaire',
  },
  'wave-closed': { status: 409, title: 'This wave is not open' },
  'wave-full': { status: 409, title: 'This wave takes no more' },
  'wave-fixed': { status: 409, title: 'The wave no longer allows this change' },
  'already-responded': { status: 409, title: 'This invitation has been used' },
  'report-not-ready': { status: 409, title: 'The result is not ready yet' },
  'edit-conflict': { status: 409, title: 'Somebody else saved in the meantime' },
  'already-exists': { status: 409, title: 'This exists already' },
  'mail-not-set-up': { status: 409, title: 'This server cannot send mail' },
  'last-admin': { status: 409, title: 'The last admin hands over first' },
  'link-expired': { status: 410, title: 'This link has expired or was used' },
  'result-deleted': { status: 410, title: 'This result has been deleted' },
  'precondition-failed': { status: 412, title: 'The file is not the one that you named' },
  'request-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be plain JSON in UTF-8' },
  'range-not-satisfiable': { status: 416, title: 'The file has no such part' },
  'expectation-failed': { status: 417, title: 'Nothing of that kind can be expected here' },
  'answers-invalid': { status: 422, title: 'Some answers cannot be accepted' },
  'idempotency-key-reused': { status: 422, title: 'This idempotency key came with another body before' },
  'too-many-requests': { status: 429, title: 'Too many requests from this address' },
  'queue-full': { status: 429, title: 'Too many reports are being drawn at once' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'storage-unavailable': { status: 503, title: 'The storage cannot be reached' },
  stopping: { status: 503, title: 'The server is stopping' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemSlug = keyof typeof PROBLEMS;

export interface ProblemOptions {
  /** What exactly is wrong and how to mend it. Never a value that somebody sent. */
  readonly detail?: string;
  /** Every fault at once, each at a JSON pointer into the body. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly retryAfterSeconds?: number;
  /** Methods that the address does take. */
  readonly allow?: readonly string[];
  /** What caused it; goes nowhere but to whoever catches the problem. */
  readonly cause?: unknown;
}

/** A problem on its way to the caller: thrown anywhere, sent by server/http/problemHandler.ts. */
export class Problem extends Error {
  readonly slug: ProblemSlug;
  readonly status: number;
  readonly title: string;
  readonly options: ProblemOptions;

  constructor(slug: ProblemSlug, options: ProblemOptions = {}) {
    super(PROBLEMS[slug].title, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.slug = slug;
    this.status = PROBLEMS[slug].status;
    this.title = PROBLEMS[slug].title;
    this.options = options;
  }
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** Names the log entry of an internal fault. */
  readonly id?: string;
}

/** The body as sent: `application/problem+json`. */
export function problemBody(problem: Problem, id?: string): ProblemBody {
  const { detail, errors } = problem.options;
  return {
    type: `/problems/${problem.slug}`,
    title: problem.title,
    status: problem.status,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(id === undefined ? {} : { id }),
  };
}

/** What may be logged of a bug: its kind and where it happened. Its message may quote what somebody sent. */
export function factsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  const code =
    'code' in error && /^[A-Za-z0-9_]{1,60}$/.test(String(error.code)) ? { code: String(error.code) } : {};
  return { name: error.name, ...code, frames: frames.slice(0, 12).map((line) => line.trim()) };
}
