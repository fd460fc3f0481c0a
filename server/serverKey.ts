import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The key that everything in secrets.ts is made from. It lies in a file and never in the store, so that a copy of the
 * store opens nothing. `create`: make the file (openWithKey.ts says when); otherwise it has to be there. @throws with a sentence that says how to mend the file.
 */
export async function loadServerKey(
  file: string,
  { create }: { readonly create: boolean },
): Promise<Uint8Array> {
  if (create) await makeOnce(file);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The file of the server's key cannot be read: ${file}. ${HOW_TO_MAKE}`);
  });
  if (!/^[A-Za-z0-9_-]{43}$/.test(text.trim())) {
    throw new Error(`${file} must hold 32 random bytes in base64url. ${HOW_TO_MAKE}`);
  }
  return Buffer.from(text.trim(), 'base64url');
}

const HOW_TO_MAKE =
  'For a store that has been used, put the key file back that belongs to it, or name it in SERVER_KEY_FILE. For a new one, SERVER_KEY_FILE must name a file made with: node -p "crypto.randomBytes(32).toString(\'base64url\')" > FILE';

/** Written whole under another name and then linked, so that of several at once one wins and nobody reads half a key. */
async function makeOnce(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const own = `${file}.${randomUUID()}`;
  const made = await open(file, 'r').catch(() => undefined);
  if (made !== undefined) return await made.close();
  const fresh = await open(own, 'wx', 0o600);
  await fresh.writeFile(`${randomBytes(32).toString('base64url')}\n`);
  await fresh.sync();
  await fresh.close();
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(own);
}
