import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles, sweepUnfinishedFiles } from '../../../server/storage/diskFiles.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { filesContract } from './contract/filesContract.ts';

filesContract('the disk', async () => {
  const folder = temporaryFolder();
  return { files: diskFiles(join(folder.path, 'files')), close: async () => folder.remove() };
});

test('a broken upload leaves no file behind, and what a crash left is swept away', async () => {
  const folder = temporaryFolder();
  const files = diskFiles(folder.path);
  async function* breaking() {
    yield Buffer.from('half');
    throw new Error('broken');
  }
  await expect(files.put(breaking())).rejects.toThrow('broken');
  expect(readdirSync(folder.path)).toEqual([]);
  async function* whole() {
    yield Buffer.from('whole');
  }
  const { id } = await files.put(whole());
  writeFileSync(join(folder.path, 'half.part'), 'half');
  await sweepUnfinishedFiles(folder.path);
  expect(readdirSync(folder.path)).toEqual([id]);
  await sweepUnfinishedFiles(join(folder.path, 'absent'));
  folder.remove();
});
