import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStorage } from '../../server/storage/openStorage.ts';
import { type MeasuredProcess, startMeasured } from './measuredProcess.ts';

/** A server under load: one that we started, or only the address of one that runs already. */
export interface Target {
  readonly url: URL;
  readonly started?: MeasuredProcess;
}

export function program(path: string): string {
  return fileURLToPath(new URL(`${path}.js`, import.meta.url));
}

/** The product as shipped, log on, on the embedded store in this folder. */
export function startProduct(dataDir: string): Promise<MeasuredProcess> {
  const settings = { PORT: '0', DATA_DIR: dataDir, RATE_LIMIT: '1000000', MONGODB_URI: '' };
  return startMeasured([program('../../server/main')], settings);
}

export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Loads the server at the address, or else the product, started for this on a store of its own. Gives how many documents
 * that store holds at the end.
 */
export function onTarget(
  url: URL | undefined,
  work: (target: Target) => Promise<void>,
): Promise<number | undefined> {
  return inTemporaryFolder(async (folder) => {
    if (url !== undefined) {
      await work({ url });
      return undefined;
    }
    const started = await startProduct(folder);
    try {
      await work({ url: new URL(started.url), started });
    } finally {
      await started.stop();
    }
    return countStored(folder);
  });
}

/** What the store holds once its server has ended; a faster run that lost rows would be a failed run. */
export async function countStored(dataDir: string): Promise<number> {
  const settings = { dataDir, mongodbUri: null, mongodbAllowStandalone: false };
  const storage = await openStorage(settings, { as: 'script', onRefused: () => undefined });
  const { selfAssessments, responses } = storage.collections;
  const stored = (await selfAssessments.count({ expiresAt: { gt: 0 } })) + (await responses.count({}));
  await storage.close();
  return stored;
}
