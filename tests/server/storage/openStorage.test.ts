import { openStorage } from '../../../server/storage/openStorage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { selfAssessmentsContract } from './contract/selfAssessmentsContract.ts';

const onRefused = (error: Error) => {
  throw error;
};

selfAssessmentsContract('SQLite', async () => {
  const folder = temporaryFolder();
  const settings = { dataDir: folder.path, mongodbUri: null, mongodbAllowStandalone: false };
  const storage = await openStorage(settings, { as: 'server', onRefused });
  return {
    selfAssessments: storage.collections.selfAssessments,
    close: async () => {
      await storage.close();
      folder.remove();
    },
  };
});
