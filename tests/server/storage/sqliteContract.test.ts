import { openSqliteStorage } from '../../../server/storage/sqliteStorage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { collectionContract } from './contract/collectionContract.ts';
import { things } from './contract/thing.ts';

collectionContract('SQLite', async () => {
  const folder = temporaryFolder();
  const engine = await openSqliteStorage(folder.path, 'server', [things]);
  return {
    things: engine.collection(things),
    close: async () => {
      await engine.close();
      folder.remove();
    },
  };
});
