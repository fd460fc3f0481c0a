import type { Doc } from './collection.ts';
import { StorageRefused } from './errors.ts';
import type { Declaration } from './schemas/declaration.ts';
import type { Sqlite } from './sqlite.ts';

/** Grows when the shape of the tables changes; a newer file is refused, since we could only spoil it. */
const FORMAT = 1;

/** The SQL for a field's value. Index and query must say it in the same letters, or SQLite does not see that they agree. */
export function sqlOf(field: string): string {
  return field === '_id' ? 'id' : `json_extract(doc, '$.${field}')`;
}

export function tableOf(collection: string): string {
  return `c_${collection}`;
}

/** Makes tables and indexes what the declarations say. Runs at every start and changes nothing when nothing changed. */
export async function prepareTables(
  sqlite: Sqlite,
  declarations: readonly Declaration<Doc>[],
): Promise<void> {
  const format = Number(sqlite.all('PRAGMA user_version')[0]?.['user_version']);
  if (format > FORMAT)
    throw new StorageRefused(
      `The data folder was written by a newer Plumbline (format ${format}, this one knows ${FORMAT}).`,
    );
  await sqlite.write(() => {
    for (const declaration of declarations) prepareTable(sqlite, declaration);
    if (format !== FORMAT) sqlite.run(`PRAGMA user_version=${FORMAT}`);
  });
}

/** No row ids: they would keep the order of arrival. `doc` is JSON, `outbox` the waiting events or null. */
function prepareTable(sqlite: Sqlite, declaration: Declaration<Doc>): void {
  const table = tableOf(declaration.name);
  sqlite.run(
    `CREATE TABLE IF NOT EXISTS ${table} (id TEXT NOT NULL PRIMARY KEY, doc TEXT NOT NULL, outbox TEXT) WITHOUT ROWID`,
  );
  const wanted = new Map(
    declaration.indexes.map(({ name, fields, unique }) => {
      const index = indexNameOf(declaration.name, name);
      const columns = fields.map(sqlOf).join(', ');
      return [index, `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${index} ON ${table} (${columns})`];
    }),
  );
  const waiting = indexNameOf(declaration.name, 'outbox');
  wanted.set(waiting, `CREATE INDEX ${waiting} ON ${table} (id) WHERE outbox IS NOT NULL`);
  const present = sqlite.all(
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
    table,
  );
  for (const { name, sql } of present) {
    if (wanted.get(String(name)) === sql) wanted.delete(String(name));
    else sqlite.run(`DROP INDEX ${name}`);
  }
  for (const sql of wanted.values()) sqlite.run(sql);
}

function indexNameOf(collection: string, index: string): string {
  return `x_${collection}_${index}`;
}

/** The declared name within the name that SQLite reports. */
export function declaredIndex(collection: string, reported: string): string {
  return reported === '_id' ? '_id' : reported.slice(indexNameOf(collection, '').length);
}
