import { type Problem, readProblem } from './problem.ts';

/** How a call to the server ended: an answer, a refusal in words, or no answer at all. */
export type Outcome<T> =
  | { readonly kind: 'answer'; readonly body: T; readonly status: number }
  | { readonly kind: 'refused'; readonly problem: Problem; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'unreachable' };

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** After this long without an answer the call counts as unreachable. */
  readonly timeOutSeconds?: number;
}

/** `Retry-After` in seconds; a date or nonsense counts as absent. */
export function readRetryAfter(value: string | null): number | null {
  return value !== null && /^\d{1,5}$/.test(value.trim()) ? Number(value) : null;
}

async function refusal(response: Response): Promise<Outcome<never>> {
  const body: unknown = await response.json().catch(() => null);
  return {
    kind: 'refused',
    problem: readProblem(response.status, body),
    retryAfterSeconds: readRetryAfter(response.headers.get('retry-after')),
  };
}

/** Aborts with the caller's signal or after the time limit (AbortSignal.any is too new for older phones). */
function limited(options: Call): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, (options.timeOutSeconds ?? 30) * 1000);
  options.signal?.addEventListener('abort', abort, { once: true });
  return { signal: controller.signal, release: () => clearTimeout(timer) };
}

/** Calls the server and reads the answer with `read`. Never throws: a lost connection is an outcome like any other. */
export async function call<T>(
  path: string,
  options: Call,
  read: (response: Response) => Promise<T>,
): Promise<Outcome<T>> {
  const { signal, release } = limited(options);
  try {
    const { method = 'GET', headers = {}, body } = options;
    const response = await fetch(path, {
      method,
      headers,
      signal,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) return await refusal(response);
    return { kind: 'answer', body: await read(response), status: response.status };
  } catch {
    return { kind: 'unreachable' };
  } finally {
    release();
  }
}

export const readJson = <T>(response: Response): Promise<T> => response.json() as Promise<T>;

/** For answers without a body. */
export const readNothing = async (): Promise<null> => null;

/** Sends JSON. What comes back is read by `read`. */
export function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body: unknown,
  read: (response: Response) => Promise<T>,
): Promise<Outcome<T>> {
  return call(
    path,
    { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
    read,
  );
}
