import type { Connection } from 'mongoose';
import type { Doc } from './collection.ts';
import { StorageRefused, StorageUnavailable, thrown } from './errors.ts';
import type { Declaration } from './schemas/declaration.ts';

type Database = NonNullable<Connection['db']>;

function databaseOf(connection: Connection): Database {
  if (connection.db === undefined) throw new StorageUnavailable('MongoDB has not been reached yet');
  return connection.db;
}

/** A standalone server keeps no second copy and cannot retry a write: refused unless somebody wrote that it may be. */
export async function checkTopology(connection: Connection, allowStandalone: boolean): Promise<void> {
  const hello = await sayHello(databaseOf(connection));
  const isCluster = typeof hello['setName'] === 'string' || hello['msg'] === 'isdbgrid';
  if (isCluster || allowStandalone) return;
  throw new StorageRefused(
    'The MongoDB server of MONGODB_URI stands alone: it is no replica set, so an acknowledged answer could be lost. ' +
      'Start it with --replSet (a set of one member will do), or set MONGODB_ALLOW_STANDALONE=true for a trial.',
  );
}

async function sayHello(database: Database): Promise<Record<string, unknown>> {
  try {
    return await database.command({ hello: 1 });
  } catch (error) {
    // Servers from before MongoDB 5 know the command by its old name only.
    if (thrown(error, 'code') !== 59) throw error;
    return await database.command({ isMaster: 1 });
  }
}

/** Makes the declared indexes and makes sure that those of their name are what was declared. */
export async function prepareIndexes(
  connection: Connection,
  declarations: readonly Declaration<Doc>[],
): Promise<void> {
  const database = databaseOf(connection);
  for (const declaration of declarations) {
    const collection = database.collection(declaration.name);
    for (const [key, { name, unique }] of declaration.schema.indexes()) {
      await collection.createIndex(key as Record<string, 1>, { name: String(name), unique: unique === true });
    }
    const present = new Map((await collection.indexes()).map((index) => [index.name, index]));
    for (const { name, fields, unique } of declaration.indexes) {
      const index = present.get(name);
      const fits =
        Object.keys(index?.key ?? {}).join() === fields.join() && (index?.unique === true) === unique;
      if (!fits || index?.['partialFilterExpression'] !== undefined || index?.sparse === true)
        throw new StorageRefused(
          `The index ${declaration.name}.${name} in MongoDB differs from what this version needs.`,
        );
    }
  }
}
