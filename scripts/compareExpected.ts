/**
 * Where an actual output differs from the expected one, as readable lines. Only the keys of `expected` are compared: numbers
 * within the tolerance, everything else and the lengths of lists exactly. A key in snake_case finds its camelCase twin.
 */
export function compareExpected(expected: unknown, actual: unknown, tolerance: number, path = ''): string[] {
  const differs = () => [`${path || 'output'}: expected ${print(expected)}, got ${print(actual)}`];
  if (typeof expected === 'number')
    return typeof actual === 'number' && Math.abs(actual - expected) <= tolerance ? [] : differs();
  if (typeof expected !== 'object' || expected === null) return Object.is(expected, actual) ? [] : differs();
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(expected))
    return differs();
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length)
    return [`${path || 'output'}: expected ${expected.length} entries, got ${actual.length}`];
  return Object.entries(expected).flatMap(([key, value]) =>
    compareExpected(value, read(actual, key), tolerance, path ? `${path}.${key}` : key),
  );
}

function read(record: object, key: string): unknown {
  const found = Object.hasOwn(record, key) ? key : camelCase(key);
  return Object.hasOwn(record, found) ? (record as Record<string, unknown>)[found] : undefined;
}

/**
 * An input of a vector file as our functions take it: the names of its fields, and of the fields of records in lists, in
 * camelCase. Objects elsewhere are dictionaries by id (responses, groups): their keys stay. A field that is null was not
 * given, so that its default holds, unless null is one of its values.
 */
export function toFunctionInput(input: unknown): unknown {
  return renameFields(input, (value) =>
    Array.isArray(value) ? value.map((entry) => renameFields(entry)) : value,
  );
}

function renameFields(record: unknown, inner: (value: unknown) => unknown = (value) => value): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  return Object.fromEntries(
    Object.entries(record)
      .map(([key, value]) => [camelCase(key), inner(value)] as const)
      .filter(([key, value]) => value !== null || nullable.has(key)),
  );
}

/** No score, no measured value, no cap: results of others, not options with a default. */
const nullable = new Set(['score', 'value', 'capBand']);

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function print(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
