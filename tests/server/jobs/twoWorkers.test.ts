import { openStorage } from '../../../server/storage/openStorage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { twoWorkersSuite } from './twoWorkersSuite.ts';

twoWorkersSuite(
  'SQLite',
  async () => {
    const folder = temporaryFolder();
    // One of the workers is the server on the folder; the other, and the test, work beside it as scripts do.
    const storage = await openStorage(
      { dataDir: folder.path, mongodbUri: null, mongodbAllowStandalone: false },
      {
        as: 'script',
        onRefused: (error) => {
          throw error;
        },
      },
    );
    const close = async () => {
      await storage.close();
      folder.remove();
    };
    return { storage: { ...storage, close }, engine: folder.path };
  },
  150,
);
