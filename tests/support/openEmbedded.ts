import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage } from '../../server/storage/openStorage.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** A fresh embedded storage in a folder that goes when it is closed. */
export async function openEmbedded(): Promise<Storage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const settings = { dataDir, mongodbUri: null, mongodbAllowStandalone: false };
  const storage = await openStorage(settings, {
    as: 'server',
    onRefused: (error) => {
      throw error;
    },
  });
  const close = async () => {
    await storage.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...storage, close };
}
