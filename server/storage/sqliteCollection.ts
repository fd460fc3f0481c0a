import { changedText, checkChange, checkDocument, isId } from './checkDocument.ts';
import { type CheckedSort, checkLimit, checkSort, checkTarget, checkWhere, type Term } from './checkWhere.ts';
import {
  type Collection,
  Conflict,
  type Doc,
  type FindOptions,
  type Outbox,
  type Where,
} from './collection.ts';
import { checkEvents, withIds } from './outboxEvents.ts';
import type { Declaration } from './schemas/declaration.ts';
import { conflictingIndex, type Sqlite, type SqlValue } from './sqlite.ts';
import { declaredIndex, sqlOf, tableOf } from './sqliteTables.ts';
import { streamPages } from './streamPages.ts';

/** A collection of the port in one SQLite table. Reads happen at once, writes with the others of their turn. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: a factory of short methods that share what it closes over.
export function sqliteCollection<T extends Doc>(
  sqlite: Sqlite,
  declaration: Declaration<T>,
): Collection<T> & Outbox<T> {
  const { name } = declaration;
  const table = tableOf(name);
  const parse = (text: SqlValue | undefined): T => JSON.parse(String(text));
  const write = <R>(body: () => R): Promise<R> => sqlite.write(body, declaration);
  /** Runs a statement that may hit a unique index. */
  const put = (sql: string, ...values: readonly SqlValue[]): void => {
    try {
      sqlite.run(sql, ...values);
    } catch (error) {
      const index = conflictingIndex(error);
      throw index === undefined ? error : new Conflict(name, declaredIndex(name, index));
    }
  };
  const rows = (terms: readonly Term[], sort: CheckedSort, limit: number, after?: T) => {
    const { sql, values } = condition(after === undefined ? [terms] : [terms, keyset(sort, after)]);
    const way = sort.order === 'ascending' ? 'ASC' : 'DESC';
    const order = sort.by === '_id' ? `id ${way}` : `${sqlOf(sort.by)} ${way}, id ${way}`;
    return sqlite.all(
      `SELECT id, doc, outbox FROM ${table} WHERE ${sql} ORDER BY ${order} LIMIT ${limit}`,
      ...values,
    );
  };
  const insertSql = `INSERT INTO ${table} (id, doc, outbox) VALUES (?, ?, ?)`;

  const collection: Collection<T> & Outbox<T> = {
    of: name,
    async insert(doc, events = []) {
      const text = checkDocument(declaration, doc);
      const waiting = withIds(checkEvents(declaration, events));
      await write(() => put(insertSql, doc._id, text, outboxText(waiting)));
    },
    async insertMany(docs) {
      const texts = docs.map((doc) => [checkDocument(declaration, doc), doc._id] as const);
      // As MongoDB does it: a conflict stops the list, what stood before it stays.
      const conflict = await write(() => {
        try {
          for (const [text, id] of texts) put(insertSql, id, text, null);
        } catch (error) {
          if (error instanceof Conflict) return error;
          throw error;
        }
        return undefined;
      });
      if (conflict !== undefined) throw conflict;
    },
    async get(id) {
      if (!isId(id)) return undefined;
      const row = sqlite.all(`SELECT doc FROM ${table} WHERE id = ?`, id)[0];
      return row && parse(row['doc']);
    },
    async findOne(where) {
      const terms = checkWhere(declaration, where);
      const row = rows(terms, checkSort(declaration, terms, undefined), 1)[0];
      return row && parse(row['doc']);
    },
    async find(where, options: FindOptions<T>) {
      const terms = checkWhere(declaration, where);
      const sort = checkSort(declaration, terms, options.sort);
      const found = rows(terms, sort, checkLimit(declaration, options.limit), options.after);
      return found.map((row) => parse(row['doc']));
    },
    stream: (where: Where<T>) => streamPages(collection, where),
    async count(where) {
      const { sql, values } = condition([checkWhere(declaration, where)]);
      return Number(sqlite.all(`SELECT count(*) AS n FROM ${table} WHERE ${sql}`, ...values)[0]?.['n']);
    },
    async change(where, change, options = {}) {
      const terms = checkTarget(declaration, where);
      const sort = checkSort(declaration, terms, options.sort);
      const checked = checkChange(declaration, change);
      const added = withIds(checkEvents(declaration, options.events ?? []));
      return await write(() => {
        const row = rows(terms, sort, 1)[0];
        if (row === undefined) return undefined;
        const text = changedText(name, String(row['doc']), checked);
        const waiting = [...eventsIn(row['outbox']), ...added];
        put(
          `UPDATE ${table} SET doc = ?, outbox = ? WHERE id = ?`,
          text,
          outboxText(waiting),
          String(row['id']),
        );
        return parse(text);
      });
    },
    async remove(where) {
      const { sql, values } = condition([checkTarget(declaration, where)]);
      return await write(() => sqlite.run(`DELETE FROM ${table} WHERE ${sql}`, ...values));
    },
    async removeSettled(where) {
      const { sql, values } = condition([checkTarget(declaration, where)]);
      return await write(() => sqlite.run(`DELETE FROM ${table} WHERE ${sql} AND outbox IS NULL`, ...values));
    },
    async pending(limit, where) {
      const { sql, values } = condition(where === undefined ? [] : [checkTarget(declaration, where)]);
      const most = checkLimit(declaration, limit);
      const found = sqlite.all(
        `SELECT id, outbox FROM ${table} WHERE outbox IS NOT NULL AND ${sql} ORDER BY id LIMIT ${most}`,
        ...values,
      );
      return found.map((row) => ({ doc: String(row['id']), events: eventsIn(row['outbox']) }));
    },
    async settle(doc, events) {
      const gone = new Set(events);
      await write(() => {
        const row = sqlite.all(`SELECT outbox FROM ${table} WHERE id = ?`, doc)[0];
        const left = eventsIn(row?.['outbox'] ?? null).filter((event) => !gone.has(event.id));
        sqlite.run(`UPDATE ${table} SET outbox = ? WHERE id = ?`, outboxText(left), doc);
      });
    },
  };
  return collection;
}

function outboxText(events: ReturnType<typeof withIds>): string | null {
  return events.length === 0 ? null : JSON.stringify(events);
}

function eventsIn(text: SqlValue | undefined): ReturnType<typeof withIds> {
  return typeof text === 'string' ? JSON.parse(text) : [];
}

interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

function keyset<T extends Doc>(sort: CheckedSort, after: T): Sql {
  const sign = sort.order === 'ascending' ? '>' : '<';
  if (sort.by === '_id') return { sql: `id ${sign} ?`, values: [after._id] };
  const value = after[sort.by as keyof T] as unknown as SqlValue;
  return { sql: `(${sqlOf(sort.by)}, id) ${sign} (?, ?)`, values: [value, after._id] };
}

function condition(parts: readonly (readonly Term[] | Sql)[]): Sql {
  const all = parts.flatMap((part) => ('sql' in part ? [part] : part.map(termSql)));
  return {
    sql: all.map(({ sql }) => sql).join(' AND ') || 'TRUE',
    values: all.flatMap(({ values }) => values),
  };
}

const SIGNS = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

function termSql(term: Term): Sql {
  const column = sqlOf(term.field);
  if (term.kind === 'equal') {
    if (term.value === null) return { sql: `${column} IS NULL`, values: [] };
    return { sql: `${column} = ?`, values: [sqlValue(term.value)] };
  }
  if (term.kind === 'oneOf') {
    const present = term.values.filter((value) => value !== null);
    const among = `${column} IN (${present.map(() => '?').join(', ')})`;
    const sql = present.length === term.values.length ? among : `(${among} OR ${column} IS NULL)`;
    return { sql, values: present.map(sqlValue) };
  }
  return {
    sql: term.bounds.map(({ bound }) => `${column} ${SIGNS[bound]} ?`).join(' AND '),
    values: term.bounds.map(({ value }) => sqlValue(value)),
  };
}

/** JSON's true and false come out of json_extract as 1 and 0. */
function sqlValue(value: string | number | boolean | null): SqlValue {
  return typeof value === 'boolean' ? Number(value) : value;
}
