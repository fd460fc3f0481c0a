/** What a caller must never be able to set by sending it along, each with a value that would show in the store. */
export const FORBIDDEN: Readonly<Record<string, unknown>> = {
  role: 'admin',
  organisation: '11111111-1111-4111-8111-111111111111',
  score: 424_242,
  createdAt: 424_243,
  state: 'assigned-by-caller',
  status: 'assigned-by-caller',
  _id: '22222222-2222-4222-8222-222222222222',
  __v: 424_244,
  isOperator: true,
  credentials: 424_245,
};

export interface Assignment {
  /** Pointer to the object that carries it, and the key. */
  readonly at: string;
  readonly body: unknown;
}

/** The body once for each object in it and each forbidden key that this object does not have anyway. */
export function assignmentsTo(body: unknown): Assignment[] {
  return objectsIn(body, '').flatMap(({ at, keys }) =>
    Object.entries(FORBIDDEN)
      .filter(([key]) => !keys.includes(key))
      .map(([key, value]) => ({
        at: `${at}/${key}`,
        body: withValue(body, `${at}/${key}`.split('/').slice(1), value),
      })),
  );
}

function objectsIn(value: unknown, at: string): { at: string; keys: string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => objectsIn(one, `${at}/${key}`));
  return Array.isArray(value) ? inner : [{ at, keys: Object.keys(value) }, ...inner];
}

function withValue(body: unknown, path: readonly string[], value: unknown): unknown {
  const copy: unknown = structuredClone(body);
  let object = copy as Record<string, unknown>;
  for (const step of path.slice(0, -1)) object = object[step] as Record<string, unknown>;
  object[path.at(-1)!] = value;
  return copy;
}
