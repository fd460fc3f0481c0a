import type { z } from 'zod';
import type { ProblemSlug } from '../problems.ts';
import type { Who } from './authorise/who.ts';
import type { Encoding } from './contentEncoding.ts';
import type { RouteId } from './policy.ts';

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly header: (name: string) => string | undefined;
  /** One value of the query string; undefined when absent. @throws malformed-request when it is given twice. */
  readonly query: (name: string) => string | undefined;
  /** Value of a cookie by its exact name. */
  readonly cookie: (name: string) => string | undefined;
  /** Of the caller, for limits only: never stored, never logged. */
  readonly address: string;
  /** Parsed JSON where the route declares a body; not yet validated. */
  readonly body: unknown;
}

export interface Reply {
  readonly status: number;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  /** A list: the header once for each. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** The same body compressed; for public bodies only, never for what belongs to somebody. */
  readonly compressed?: Readonly<Record<Encoding, Uint8Array>>;
  /** Strong tag without quotes; answers If-None-Match. A compressed body gets one of its own. */
  readonly etag?: string;
}

interface DocumentedAnswer {
  readonly description: string;
  /** Absent: no body. */
  readonly type?: 'application/json' | 'application/pdf' | 'text/csv';
  readonly schema?: z.ZodType;
}

export interface Parameter {
  readonly in: 'path' | 'header' | 'query';
  readonly name: string;
  readonly description: string;
  readonly schema: z.ZodType;
  readonly required: boolean;
  readonly examples?: readonly (string | number)[];
}

export interface RequestBody {
  /** The whole contract, answers included: what the documentation says. The handler validates with compileAnswers. */
  readonly schema: z.ZodType;
  readonly examples: Readonly<Record<string, unknown>>;
  /** More than BODY_LIMIT_BYTES, where a list or a file is sent. */
  readonly limitBytes?: number;
}

/** One line of the route table: what it is called, who may, what goes in, what can come out, and the use case itself. */
export interface Route<Id extends RouteId = RouteId> {
  readonly id: Id;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in Express: `/api/things/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: RequestBody;
  readonly answers: Readonly<Record<number, DocumentedAnswer>>;
  readonly problems: readonly ProblemSlug[];
  /** The body carries a secret: an answer of not-found counts as a wrong one of the address. */
  readonly guessable?: true;
  /** Called with what the policy found out: see authorise/who.ts. */
  readonly handle: (request: RouteRequest, who: Who<Id>) => Reply | Promise<Reply>;
}

/** A route of any policy, as the table holds it. */
export type AnyRoute = { [Id in RouteId]: Route<Id> }[RouteId];

export function jsonReply(status: number, value: unknown, more: Partial<Reply> = {}): Reply {
  return { status, body: JSON.stringify(value), type: 'application/json', ...more };
}
