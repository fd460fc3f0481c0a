import { Schema, type SchemaDefinition, type SchemaType } from 'mongoose';
import type { Doc } from '../collection.ts';

/** What a field may hold. `json` is any JSON value, `record` an object with declared fields of its own. */
export interface Field {
  readonly kind: 'text' | 'number' | 'boolean' | 'json' | 'record';
  readonly nullable: boolean;
  /** Printable ASCII only: both engines then agree on its order, so it may be sorted and compared. */
  readonly ordered: boolean;
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Index {
  readonly name: string;
  readonly fields: readonly string[];
  readonly unique: boolean;
}

/** A Mongoose schema, read once into what both engines check by. `mongo.ts` compiles `schema`, `sqlite.ts` never touches it. */
export interface Declaration<T extends Doc> {
  readonly name: string;
  readonly schema: Schema;
  readonly fields: ReadonlyMap<string, Field>;
  /** Without the one on `_id`, which every collection has. */
  readonly indexes: readonly Index[];
  readonly hasOutbox: boolean;
  /** The order in which its documents came would tell who is behind them: see `forgetOrder` in storage.ts. */
  readonly isAnonymous: boolean;
  /** Carries the document's type; never set. */
  readonly document?: T;
}

/** The path that a schema adds when its documents record events; the engines keep it to themselves. */
export const outbox = { type: Schema.Types.Mixed } as const;

/** The options that make Mongoose store exactly what it was given, or nothing. */
const exactly = {
  minimize: false,
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  id: false,
  autoIndex: false,
  autoCreate: false,
} as const;

/** A nested object with fields of its own. */
export function record(definition: SchemaDefinition, { nullable }: { readonly nullable: boolean }) {
  return { type: new Schema(definition, { ...exactly, _id: false }), nullable };
}

export function declare<T extends Doc>(
  name: string,
  definition: SchemaDefinition,
  indexes: readonly Index[],
  { isAnonymous = false }: { readonly isAnonymous?: boolean } = {},
): Declaration<T> {
  const schema = new Schema({ _id: { type: String, ordered: true }, ...definition }, exactly);
  for (const { name: indexName, fields, unique } of indexes) {
    schema.index(Object.fromEntries(fields.map((field) => [field, 1])), { name: indexName, unique });
  }
  const all = fieldsOf(schema);
  const hasOutbox = all.delete('outbox');
  if (hasOutbox) schema.index({ 'outbox.id': 1 }, { name: 'outbox' });
  for (const index of indexes) checkIndex(name, index, all);
  return { name, schema, fields: all, indexes, hasOutbox, isAnonymous };
}

const KINDS: Readonly<Record<string, Field['kind']>> = {
  String: 'text',
  Number: 'number',
  Boolean: 'boolean',
  Mixed: 'json',
};

function fieldsOf(schema: Schema): Map<string, Field> {
  const fields = new Map<string, Field>();
  schema.eachPath((path, type) => {
    // Names stand in SQL and in Mongo paths, so they are plain words.
    if (path !== '_id' && !/^[a-zA-Z][a-zA-Z0-9]*$/.test(path))
      throw new Error(`a field may not be called ${path}`);
    fields.set(path, fieldOf(path, type));
  });
  return fields;
}

function fieldOf(path: string, type: SchemaType): Field {
  const nullable = type.options['nullable'] === true;
  if (type.schema !== undefined) {
    return { kind: 'record', nullable, ordered: false, fields: fieldsOf(type.schema) };
  }
  const kind = KINDS[type.instance];
  if (kind === undefined) throw new Error(`${path} is declared as ${type.instance}, which no engine stores`);
  const ordered = kind === 'number' || (kind === 'text' && type.options['ordered'] === true);
  return { kind, nullable, ordered, fields: new Map() };
}

/** The engines disagree about null in unique indexes and in orders, and cannot index what has no single value. */
function checkIndex(collection: string, index: Index, fields: ReadonlyMap<string, Field>): void {
  for (const name of index.fields) {
    const field = fields.get(name);
    if (field === undefined || field.kind === 'json' || field.kind === 'record' || field.nullable) {
      throw new Error(`${collection}.${index.name}: ${name} must be a declared scalar that is never null`);
    }
  }
}
