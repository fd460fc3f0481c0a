/** One input with the output it must give. */
export interface Vector {
  readonly id: string;
  readonly function: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number;
}

type Json = Record<string, unknown>;

/**
 * Reads a vector file, with or without a byte order mark: checks its shape, puts data sets in the place of `$ref` and `$rows`. A malformed vector becomes a
 * fault that names it; the others still run.
 * @throws Error when the file as a whole is not in the schema.
 */
export function parseVectorFile(text: string): { readonly vectors: Vector[]; readonly faults: string[] } {
  const file = asObject(JSON.parse(text.replace(/^\ufeff/, '')), 'the file');
  const datasets = asObject(file['datasets'] ?? {}, '"datasets"');
  if (!Array.isArray(file['vectors'])) throw new Error('"vectors" must be a list');
  if (file['vectors'].length === 0) throw new Error('there are no vectors in it');
  const vectors: Vector[] = [];
  const faults: string[] = [];
  file['vectors'].forEach((entry, index) => {
    try {
      vectors.push(parseVector(entry, `vectors[${index}]`, datasets));
    } catch (error) {
      faults.push((error as Error).message);
    }
  });
  return { vectors, faults };
}

function parseVector(entry: unknown, where: string, datasets: Json): Vector {
  const vector = asObject(entry, where);
  const id = asText(vector['id'], `${where}.id`);
  const tolerance = asObject(vector['tolerance'] ?? {}, `${id}: tolerance`)['abs'] ?? 1e-6;
  if (typeof tolerance !== 'number' || !(tolerance >= 0))
    throw new Error(`${id}: tolerance.abs must be a number of 0 or more`);
  return {
    id,
    function: asText(vector['function'], `${id}: function`),
    input: resolve(asObject(vector['input'], `${id}: input`), datasets, id),
    expected: asObject(vector['expected'], `${id}: expected`),
    tolerance,
  };
}

function resolve(value: unknown, datasets: Json, id: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, datasets, id));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref: ref, $rows: rows } = value as Json;
  if (ref !== undefined) return lookUp(asText(ref, `${id}: $ref`), datasets, id);
  if (rows !== undefined) return allRows(lookUp(asText(rows, `${id}: $rows`), datasets, id));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry, datasets, id)]));
}

function allRows(values: unknown): unknown {
  return Array.isArray(values) ? values : Object.values(values as Json).flat(1);
}

/** `dataset` or `dataset.key`; a data set whose own name holds a dot is found first. */
function lookUp(ref: string, datasets: Json, id: string): unknown {
  const dot = ref.indexOf('.');
  const name = dot < 0 || Object.hasOwn(datasets, ref) ? ref : ref.slice(0, dot);
  const values = Object.hasOwn(datasets, name) ? (datasets[name] as Json | null)?.['values'] : undefined;
  const found = name === ref ? values : (values as Json | undefined)?.[ref.slice(name.length + 1)];
  if (found === undefined) throw new Error(`${id}: there is no data set "${ref}"`);
  return found;
}

function asObject(value: unknown, what: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${what} must be an object`);
  return value as Json;
}

function asText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`${what} must be a text`);
  return value;
}
