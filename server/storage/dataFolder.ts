import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StorageRefused, thrown } from './errors.ts';

/** Makes the data folder, or says in words why it cannot be used. Only its owner may look into what is made here. */
export function makeDataFolder(path: string): string {
  const folder = resolve(path);
  const missing: string[] = [];
  let at = folder;
  try {
    while (!exists(at)) {
      missing.unshift(at);
      at = dirname(at);
    }
    if (!statSync(at).isDirectory()) throw new Error(`${at} is not a folder`);
    accessSync(at, constants.R_OK | constants.W_OK | constants.X_OK);
    // One level at a time: mkdir with `recursive` may never return under a pseudo file system such as /proc.
    for (const level of missing) mkdirSync(level, { mode: 0o700 });
  } catch (error) {
    const reason = String(thrown(error, 'message'));
    throw new StorageRefused(`DATA_DIR ${folder} cannot be used: ${reason}`, error);
  }
  return folder;
}

function exists(path: string): boolean {
  // The root exists, whatever else is true, and ends the walk.
  if (dirname(path) === path) return true;
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
