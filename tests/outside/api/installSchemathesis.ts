import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const VERSION = '4.32.0';
const folder = resolve(`node_modules/.cache/plumbline/schemathesis-${VERSION}`);

/** Why the judge cannot be had here; undefined when it can, and always under CI, where a missing judge must fail. */
export function whyNoSchemathesis(): string | undefined {
  if (process.env['CI'] === 'true' || existsSync(`${folder}/bin/st`)) return undefined;
  if (spawnSync('python3', ['-c', 'import venv, ensurepip']).status === 0) return undefined;
  return 'skipped: Python 3 with venv is not installed here';
}

/** The judge's command, installed once into a cache of its own. */
export function installSchemathesis(): string {
  if (!existsSync(`${folder}/bin/st`)) {
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    execFileSync(`${folder}/bin/pip`, ['install', '--quiet', `schemathesis==${VERSION}`], {
      stdio: 'inherit',
    });
  }
  return `${folder}/bin/st`;
}
