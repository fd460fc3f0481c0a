import mongoose from 'mongoose';
import type { CheckedSort, Term } from './checkWhere.ts';
import type { Doc, Scalar } from './collection.ts';

/** Our own operators carry Mongoose's mark of trust; an object from anywhere else would be taken as a value to equal. */
type Condition = Scalar | object;
export interface Filter {
  [field: string]: Condition;
}

export function filterOf(terms: readonly Term[]): Filter {
  return Object.fromEntries(terms.map((term) => [term.field, conditionOf(term)]));
}

function conditionOf(term: Term): Condition {
  if (term.kind === 'equal') return term.value;
  if (term.kind === 'oneOf') return mongoose.trusted({ $in: [...term.values] });
  return mongoose.trusted(Object.fromEntries(term.bounds.map(({ bound, value }) => [`$${bound}`, value])));
}

/** The filter of a page that begins after a document. */
export function pageFilter<T extends Doc>(filter: Filter, { by, order }: CheckedSort, after: T): Filter {
  const beyond = (value: unknown) => mongoose.trusted({ [order === 'ascending' ? '$gt' : '$lt']: value });
  const past: Filter =
    by === '_id'
      ? { _id: beyond(after._id) }
      : {
          $or: [
            { [by]: beyond(after[by as keyof T]) },
            { [by]: after[by as keyof T] as Scalar, _id: beyond(after._id) },
          ],
        };
  return { $and: [filter, past] };
}

export function sortOf({ by, order }: CheckedSort): Record<string, 1 | -1> {
  const way = order === 'ascending' ? 1 : -1;
  return by === '_id' ? { _id: way } : { [by]: way, _id: way };
}
