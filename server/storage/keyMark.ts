import type { Collection } from './collection.ts';
import { StorageRefused } from './errors.ts';
import { isFirst } from './isFirst.ts';
import { hasPeople } from './people.ts';
import type { InstallationDoc } from './schemas/installation.ts';
import type { Collections } from './storage.ts';

type Installation = Collection<InstallationDoc>;

/** Whether nothing that depends on a key can be in the store yet, so that a new key does no harm. */
export async function isWithoutKey({
  installation,
  people,
}: Pick<Collections, 'installation' | 'people'>): Promise<boolean> {
  return (await installation.get('key')) === undefined && !(await hasPeople(people));
}

/**
 * Marks the store as used with this key, the first time; of several processes that start at once, the one index on `_id`
 * decides. @throws StorageRefused when it has been used with another
 */
export async function acceptKey(
  installation: Installation,
  fingerprint: string,
  file: string,
): Promise<void> {
  const mark = { _id: 'key', fingerprint, leaving: [], revision: 0 } as const;
  const kept = (await installation.get('key')) ?? ((await isFirst(installation.insert(mark))) ? mark : null);
  if ((kept ?? (await installation.get('key')))?.fingerprint === fingerprint) return;
  throw new StorageRefused(
    `This store has been used with another server key than the one in ${file}. With this one, open links and second factors would be dead. ` +
      'Put the key file back that belongs to the store (it is kept apart from the backup of the store), or name it in SERVER_KEY_FILE.',
  );
}
