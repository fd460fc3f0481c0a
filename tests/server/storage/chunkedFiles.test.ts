import { chunkedFiles } from '../../../server/storage/chunkedFiles.ts';
import { fileChunks, storedFiles } from '../../../server/storage/schemas/storedFiles.ts';
import { openSqliteStorage } from '../../../server/storage/sqliteStorage.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { filesContract } from './contract/filesContract.ts';

// The files of the MongoDB engine need nothing but the first port, so any engine can hold them.
filesContract('chunks in collections', async () => {
  const folder = temporaryFolder();
  const engine = await openSqliteStorage(folder.path, 'server', [storedFiles, fileChunks]);
  return {
    files: chunkedFiles(engine.collection(storedFiles), engine.collection(fileChunks)),
    close: async () => {
      await engine.close();
      folder.remove();
    },
  };
});

test('what was not finished is no file, and its chunks go with it', async () => {
  const folder = temporaryFolder();
  const engine = await openSqliteStorage(folder.path, 'server', [storedFiles, fileChunks]);
  const chunks = engine.collection(fileChunks);
  const files = chunkedFiles(engine.collection(storedFiles), chunks);
  async function* content(breaks: boolean) {
    yield Buffer.alloc(600_000);
    if (breaks) throw new Error('broken');
  }
  await expect(files.put(content(true))).rejects.toThrow('broken');
  expect(await chunks.count({})).toBe(0);
  const { id } = await files.put(content(false));
  await engine.collection(storedFiles).change({ _id: id }, { set: { complete: false } });
  expect(await files.open(id)).toBeUndefined();
  await files.remove(id);
  expect(await chunks.count({})).toBe(0);
  await engine.close();
  folder.remove();
});
