/** What the server says when it refuses (RFC 9457), reduced to what the pages use. */
export interface Problem {
  readonly slug: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string | null;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  /** Reference for whoever runs the server; only with an internal error. */
  readonly id: string | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function readErrors(value: unknown): Problem['errors'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: { pointer?: unknown; detail?: unknown } | null) => {
    const pointer = text(entry?.pointer);
    const detail = text(entry?.detail);
    return pointer === null || detail === null ? [] : [{ pointer, detail }];
  });
}

/** Reads any refusal: also one from a proxy in between, which knows nothing of our problem documents. */
export function readProblem(status: number, body: unknown): Problem {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return {
    slug: (text(fields['type']) ?? '').replace(/^.*\//, ''),
    title: text(fields['title']) ?? '',
    status,
    detail: text(fields['detail']),
    errors: readErrors(fields['errors']),
    id: text(fields['id']),
  };
}
