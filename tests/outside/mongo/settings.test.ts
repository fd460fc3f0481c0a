import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { readConfig } from '../../../server/config.ts';
import { openWithKey } from '../../../server/openWithKey.ts';
import { CONNECT_OPTIONS, openMongoStorage } from '../../../server/storage/mongo.ts';
import { failureOf, thing, things } from '../../server/storage/contract/thing.ts';
import { type MongoServer, startMongoServer } from '../../support/mongoServer.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { describeOverMongo, forget, until } from './openForTest.ts';

describeOverMongo('what the MongoDB engine insists on', () => {
  let server: MongoServer;
  beforeAll(async () => {
    server = await startMongoServer();
  });
  afterAll(async () => {
    await server?.stop();
  });

  /** Opens, and gives the first refusal. */
  const refusalOf = async (uri: string, allowStandalone: boolean) => {
    let engine: ReturnType<typeof openMongoStorage> | undefined;
    try {
      return await new Promise<Error>((done) => {
        engine = openMongoStorage({ uri, allowStandalone, as: 'server', onRefused: done }, [things]);
      });
    } finally {
      expect(await engine?.ready()).toBe(false);
      const failure = await failureOf(() => engine?.collection(things).insert(thing()));
      expect(failure).toMatchObject({ name: 'StorageUnavailable' });
      await engine?.close();
    }
  };

  test('a majority in its journal and retryable writes, whatever the address says', async () => {
    const uri = `${server.uri}${server.uri.includes('?') ? '&' : '?'}w=1&journal=false&retryWrites=false`;
    const connection = await mongoose.createConnection(uri, CONNECT_OPTIONS).asPromise();
    const { writeConcern, retryWrites } = connection.getClient().options;
    expect(writeConcern).toMatchObject({ w: 'majority', journal: true });
    expect(retryWrites).toBe(true);
    await connection.close();
  });

  test('a standalone server is refused, with the way out in words', async () => {
    if (!server.canBeTakenAway) return;
    const refusal = await refusalOf(server.uri, false);
    expect(refusal).toMatchObject({ name: 'StorageRefused' });
    expect(refusal.message).toMatch(/MONGODB_ALLOW_STANDALONE=true/);
  });

  test('an address that cannot be read is refused without repeating its password', async () => {
    const refusal = await refusalOf('mongodb://user:geheim@127.0.0.1:1/db?tls=maybe', true);
    expect(refusal).toMatchObject({ name: 'StorageRefused' });
    expect(refusal.message).toMatch(/MONGODB_URI/);
    expect(refusal.message).not.toMatch(/geheim/);
  });

  test('an index that lost its uniqueness is refused: it decides what is stored once', async () => {
    const connection = await mongoose.createConnection(server.uri).asPromise();
    await connection.db?.collection('things').createIndex({ key: 1 }, { name: 'key', unique: false });
    expect((await refusalOf(server.uri, true)).message).toMatch(/[Ii]ndex/);
    await connection.db?.collection('things').dropIndex('key');
    await connection.close();
  });

  test('a store that was used with another key ends it before anything can be read or written', async () => {
    const uri = server.uri.replace(/\/([^/?]+)(\?|$)/, `/$1-${randomUUID().slice(0, 8)}$2`);
    const folder = temporaryFolder();
    const keyFile = join(folder.path, 'server.key');
    const open = async (key: string, onRefused: (error: Error) => void) => {
      writeFileSync(keyFile, key.repeat(43));
      const environment = { MONGODB_URI: uri, MONGODB_ALLOW_STANDALONE: 'true', SERVER_KEY_FILE: keyFile };
      const settings = readConfig(environment);
      if (!settings.ok) throw new Error('the test sets faulty settings');
      return (await openWithKey(settings.config, { as: 'server', onRefused })).storage;
    };
    const first = await open('A', (error) => {
      throw error;
    });
    await until(() => first.ready());
    await first.close();
    const refusals: Error[] = [];
    const second = await open('B', (error) => refusals.push(error));
    await until(async () => refusals.length > 0);
    expect(refusals[0]).toMatchObject({ name: 'StorageRefused' });
    expect(refusals[0]?.message).toContain('used with another server key');
    expect(await second.ready()).toBe(false);
    await expect(second.collections.people.get('x')).rejects.toMatchObject({ name: 'StorageUnavailable' });
    await second.close();
    const third = await open('A', (error) => refusals.push(error));
    await until(() => third.ready());
    await third.close();
    await forget(uri);
    folder.remove();
    expect(refusals).toHaveLength(1);
  });

  test('a server that is not there yet is waited for, and said so once', async () => {
    if (!server.canBeTakenAway) return;
    await server.takeAway();
    const waiting: Error[] = [];
    const engine = openMongoStorage(
      {
        uri: server.uri,
        allowStandalone: true,
        as: 'server',
        onRefused: (error) => waiting.push(error),
        onWaiting: (error) => waiting.push(error),
      },
      [things],
    );
    await until(async () => waiting.length > 0);
    expect(await engine.ready()).toBe(false);
    await server.bringBack();
    await until(() => engine.ready());
    expect(waiting.map(({ name }) => name)).toEqual(['StorageUnavailable']);
    await engine.collection(things).insert(thing());
    await engine.close();
  });
});
