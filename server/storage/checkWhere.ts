import { isPlain } from './checkDocument.ts';
import type { Doc, Scalar } from './collection.ts';
import { RefusedQuery } from './errors.ts';
import type { Declaration, Field, Index } from './schemas/declaration.ts';

export type Bound = 'gt' | 'gte' | 'lt' | 'lte';
type Value = string | number | boolean;

/** One condition of a query that has passed the check: what both engines translate. */
export type Term =
  | { readonly field: string; readonly kind: 'equal'; readonly value: Scalar }
  | { readonly field: string; readonly kind: 'oneOf'; readonly values: readonly Scalar[] }
  | {
      readonly field: string;
      readonly kind: 'range';
      readonly bounds: readonly { readonly bound: Bound; readonly value: Value }[];
    };

export interface CheckedSort {
  readonly by: string;
  readonly order: 'ascending' | 'descending';
}

const BOUNDS: readonly string[] = ['gt', 'gte', 'lt', 'lte'];
/** SQLite takes 32,766 parameters in a statement; nobody needs more than this. */
const MAX_ONE_OF = 1_000;

/** The conditions of `where`, or RefusedQuery. Whatever the engines could understand differently ends here. */
export function checkWhere<T extends Doc>(declaration: Declaration<T>, where: unknown): readonly Term[] {
  const refuse = (reason: string) => new RefusedQuery(declaration.name, reason);
  if (!isPlain(where)) throw refuse('it must be a plain object');
  const terms = Object.entries(where).map(([name, condition]): Term => {
    const field = declaration.fields.get(name);
    if (field === undefined) throw refuse(`${name.slice(0, 100)} is not declared`);
    const term = termOf(name, field, condition);
    if (typeof term === 'string') throw refuse(`${name} ${term}`);
    return term;
  });
  if (terms.length > 0 && indexFor(declaration, terms) === undefined)
    throw refuse('no declared index serves it');
  return terms;
}

/** As checkWhere, for writes: an empty `where` would hit a document that nobody meant, or all of them. */
export function checkTarget<T extends Doc>(declaration: Declaration<T>, where: unknown): readonly Term[] {
  const terms = checkWhere(declaration, where);
  if (terms.length === 0)
    throw new RefusedQuery(declaration.name, 'a write must say which documents it means');
  return terms;
}

/** The order to read in: by `_id`, or by the field that stands in the serving index right after the equalities. */
export function checkSort<T extends Doc>(
  declaration: Declaration<T>,
  terms: readonly Term[],
  sort: CheckedSort | undefined,
): CheckedSort {
  if (sort === undefined) return { by: '_id', order: 'ascending' };
  const refuse = (reason: string) => new RefusedQuery(declaration.name, reason);
  const { by, order } = sort;
  if (order !== 'ascending' && order !== 'descending') throw refuse('the order is ascending or descending');
  if (by === '_id') return { by, order };
  const field = declaration.fields.get(by);
  if (!field?.ordered || field.nullable) throw refuse('it cannot be sorted by that field');
  if (indexFor(declaration, terms, by) === undefined)
    throw refuse('no declared index serves it in that order');
  return { by, order };
}

export function checkLimit<T extends Doc>(declaration: Declaration<T>, limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 10_000) return limit;
  throw new RefusedQuery(declaration.name, 'the limit is a whole number from 1 to 10,000');
}

function termOf(name: string, field: Field, condition: unknown): Term | string {
  if (field.kind === 'json' || field.kind === 'record') return 'cannot be asked for';
  if (!isPlain(condition)) {
    return fits(field, condition)
      ? { field: name, kind: 'equal', value: condition }
      : 'is compared with a value of another type';
  }
  const keys = Object.keys(condition);
  if (keys.length === 1 && keys[0] === 'in') return oneOf(name, field, condition['in']);
  return range(name, field, condition);
}

function oneOf(name: string, field: Field, values: unknown): Term | string {
  if (!Array.isArray(values) || values.length > MAX_ONE_OF)
    return `takes a list of at most ${MAX_ONE_OF} values`;
  if (!Array.from(values).every((value) => fits(field, value)))
    return 'is compared with a value of another type';
  return { field: name, kind: 'oneOf', values };
}

function range(name: string, field: Field, condition: Record<string, unknown>): Term | string {
  if (!field.ordered || field.nullable) return 'has no order that both engines share';
  const keys = Object.keys(condition);
  const tooMany =
    keys.filter((key) => key.startsWith('g')).length > 1 ||
    keys.filter((key) => key.startsWith('l')).length > 1;
  if (keys.length === 0 || tooMany || !keys.every((key) => BOUNDS.includes(key)))
    return 'has an unknown condition';
  const bounds = [];
  for (const key of keys) {
    const value = condition[key];
    if (!fits(field, value) || value === null) return 'is compared with a value of another type';
    // Only ASCII has the same order in UTF-8, UTF-16 and everybody's collation.
    if (typeof value === 'string' && /[^\x20-\x7e]/.test(value)) return 'is compared with text beyond ASCII';
    bounds.push({ bound: key as Bound, value });
  }
  return { field: name, kind: 'range', bounds };
}

function fits(field: Field, value: unknown): value is Scalar {
  if (value === null) return field.nullable;
  if (field.kind === 'number') return Number.isFinite(value);
  if (field.kind === 'boolean') return typeof value === 'boolean';
  return typeof value === 'string' && !value.includes('\0') && !/\p{Surrogate}/u.test(value);
}

const PRIMARY: Index = { name: '_id', fields: ['_id'], unique: true };

/** The first index that serves: equalities on its leading fields, then perhaps a one-of or a range, or the sort. */
function indexFor<T extends Doc>(
  declaration: Declaration<T>,
  terms: readonly Term[],
  sortBy?: string,
): Index | undefined {
  return [PRIMARY, ...declaration.indexes].find((index) => serves(index, terms, sortBy));
}

function serves(index: Index, terms: readonly Term[], sortBy: string | undefined): boolean {
  const kindOf = new Map(terms.map((term) => [term.field, term.kind]));
  let lead = 0;
  while (kindOf.get(index.fields[lead] ?? '') === 'equal') lead += 1;
  const next = index.fields[lead];
  const used = new Set(index.fields.slice(0, lead));
  if (next !== undefined && kindOf.has(next)) used.add(next);
  const ordered = sortBy === undefined || sortBy === next || used.has(sortBy);
  const rest = terms.filter((term) => !used.has(term.field));
  return ordered && (used.size > 0 || terms.length === 0) && rest.every((term) => term.kind === 'equal');
}
