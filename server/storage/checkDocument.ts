import type { Doc, Json } from './collection.ts';
import { RefusedDocument } from './errors.ts';
import type { Declaration, Field } from './schemas/declaration.ts';

/** Characters of JSON: below what MongoDB takes (16 MB of BSON) whatever the document is made of. */
const MAX_LENGTH = 2 ** 21;
/** MongoDB stops at 100 levels. */
const MAX_DEPTH = 50;
const LONE_SURROGATE = /\p{Surrogate}/u;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
/** Mongoose skips these keys when it copies, older MongoDB servers refuse `$` and dots. */
const UNSAFE_KEYS = new Set(['', '__proto__', 'constructor', 'prototype']);

/** A document that fits its declaration, as JSON text. Both engines store what this text says, and nothing else. */
export function checkDocument<T extends Doc>(declaration: Declaration<T>, doc: T): string {
  const refuse = refusal(declaration.name);
  const fault = faultInRecord(declaration.fields, doc, '');
  if (fault !== undefined) throw refuse(fault);
  if (!isId(doc._id)) throw refuse('_id must have 1 to 200 printable ASCII characters');
  const text = JSON.stringify(doc);
  if (text.length > MAX_LENGTH) throw refuse(`it is longer than ${MAX_LENGTH} characters of JSON`);
  return text;
}

/** A stored document after a change that has passed the check, as JSON text. */
export function changedText(collection: string, before: string, { set, inc }: CheckedChange): string {
  const after = { ...JSON.parse(before), ...set };
  for (const [field, by] of Object.entries(inc)) {
    after[field] += by;
    if (!Number.isFinite(after[field])) throw refusal(collection)(`${field} would grow beyond all numbers`);
  }
  const text = JSON.stringify(after);
  if (text.length > MAX_LENGTH)
    throw refusal(collection)(`it would be longer than ${MAX_LENGTH} characters of JSON`);
  return text;
}

/** Whether a document could be stored under this id; whoever asks for another one finds nothing. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= 200 && PRINTABLE_ASCII.test(id);
}

export interface CheckedChange {
  readonly set: { readonly [field: string]: Json };
  readonly inc: { readonly [field: string]: number };
}

/** What `change` may do: set declared fields to fitting values, add to numbers, never both to one field, never to `_id`. */
export function checkChange<T extends Doc>(
  declaration: Declaration<T>,
  change: { readonly set?: object; readonly inc?: object },
): CheckedChange {
  const refuse = refusal(declaration.name);
  const set = Object.entries(change.set ?? {});
  const inc = Object.entries(change.inc ?? {});
  for (const [name, value] of set) {
    const field = declaration.fields.get(name);
    if (name === '_id' || field === undefined) throw refuse(`${name} cannot be set`);
    const fault = faultIn(field, value, name, 1);
    if (fault !== undefined) throw refuse(fault);
  }
  for (const [name, value] of inc) {
    const field = declaration.fields.get(name);
    if (field?.kind !== 'number' || field.nullable) throw refuse(`${name} cannot be added to`);
    if (!Number.isFinite(value)) throw refuse(`${name} must grow by a number`);
    if (set.some(([other]) => other === name)) throw refuse(`${name} is both set and added to`);
  }
  const text = JSON.stringify({ set: Object.fromEntries(set), inc: Object.fromEntries(inc) });
  if (text.length > MAX_LENGTH) throw refuse(`the change is longer than ${MAX_LENGTH} characters of JSON`);
  return JSON.parse(text);
}

const refusal = (collection: string) => (reason: string) => new RefusedDocument(collection, reason);

function faultInRecord(
  fields: ReadonlyMap<string, Field>,
  value: unknown,
  path: string,
  depth = 1,
): string | undefined {
  if (!isPlain(value)) return `${path || 'it'} must be a plain object`;
  const unknown = Object.keys(value).find((key) => !fields.has(key));
  if (unknown !== undefined) return `${path}${unknown.slice(0, 100)} is not declared`;
  for (const [name, field] of fields) {
    if (!Object.hasOwn(value, name)) return `${path}${name} is missing`;
    const fault = faultIn(field, value[name], `${path}${name}`, depth);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultIn(field: Field, value: unknown, path: string, depth: number): string | undefined {
  if (value === null) return field.nullable ? undefined : `${path} must not be null`;
  switch (field.kind) {
    case 'text':
      return faultInText(field, value, path);
    case 'number':
      return Number.isFinite(value) ? undefined : `${path} must be a number`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${path} must be true or false`;
    case 'record':
      return faultInRecord(field.fields, value, `${path}.`, depth + 1);
    case 'json':
      return faultInJson(value, path, depth);
  }
}

function faultInText(field: Field, value: unknown, path: string): string | undefined {
  if (typeof value !== 'string') return `${path} must be text`;
  if (field.ordered && !PRINTABLE_ASCII.test(value)) return `${path} must be printable ASCII`;
  // The SQLite binding cuts a bound text at NUL, so a declared text, which queries may name, has none.
  if (value.includes('\0')) return `${path} must not contain NUL`;
  return LONE_SURROGATE.test(value) ? `${path} is not well-formed Unicode` : undefined;
}

function faultInJson(value: unknown, path: string, depth: number): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is not a finite number`;
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? `${path} is not well-formed Unicode` : undefined;
  if (depth >= MAX_DEPTH) return `${path} is nested more than ${MAX_DEPTH} deep`;
  if (Array.isArray(value)) return faultInArray(value, path, depth);
  if (!isPlain(value)) return `${path} is not a JSON value`;
  for (const [key, inner] of Object.entries(value)) {
    if (UNSAFE_KEYS.has(key) || key.startsWith('$') || /[.\0]/.test(key) || LONE_SURROGATE.test(key))
      return `${path} has a key that cannot be stored`;
    const fault = faultInJson(inner, `${path}.${key.slice(0, 100)}`, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What keeps a value from being stored as JSON, in words; undefined when nothing does. */
export function jsonFault(value: unknown, path: string): string | undefined {
  return faultInJson(value, path, 1);
}

function faultInArray(values: readonly unknown[], path: string, depth: number): string | undefined {
  // By index: a hole reads as undefined, which is refused, where an iterator's callback would skip it.
  for (let at = 0; at < values.length; at += 1) {
    const fault = faultInJson(values[at], `${path}.${at}`, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** An object as JSON.parse makes them: no class, no symbols, no `toJSON` that would store something else. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  const foreign = prototype !== null && Object.getPrototypeOf(prototype) !== null;
  return (
    !foreign &&
    Object.getOwnPropertySymbols(value).length === 0 &&
    typeof value['toJSON' as never] !== 'function'
  );
}
