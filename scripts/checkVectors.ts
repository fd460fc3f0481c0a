import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { compareExpected, toFunctionInput } from './compareExpected.ts';
import { parseVectorFile, type Vector } from './vectorFile.ts';
import { vectorFunctions } from './vectorFunctions.ts';

/**
 * Runs vector files against the functions of server/core: `npm run vectors -- FILE…`. Prints one line per failure and per
 * function that it does not know, and ends with `N passed, M failed, K skipped`. Gives the exit code: 1 on any failure, on
 * a file that cannot be read, and without files.
 */
export function checkVectors(files: readonly string[], print: (line: string) => void): number {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const unknown = new Map<string, number>();
  const fail = (message: string) => {
    failed++;
    print(`FAILED ${message}`);
  };
  if (files.length === 0) print('Name one or more vector files: npm run vectors -- FILE…');
  for (const file of files) {
    for (const vector of readVectors(file, fail)) {
      if (!Object.hasOwn(vectorFunctions, vector.function)) {
        skipped++;
        unknown.set(vector.function, (unknown.get(vector.function) ?? 0) + 1);
        continue;
      }
      const differences = runVector(vector);
      if (differences.length === 0) passed++;
      else fail(`${file} ${vector.id} (${vector.function}): ${differences.join('; ')}`);
    }
  }
  for (const [name, count] of [...unknown].sort()) print(`skipped ${name}: ${count} (no such function yet)`);
  print(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 || files.length === 0 ? 1 : 0;
}

function readVectors(file: string, fail: (message: string) => void): Vector[] {
  try {
    const { vectors, faults } = parseVectorFile(readFileSync(file, 'utf8'));
    for (const fault of faults) fail(`${file} ${fault}`);
    return vectors;
  } catch (error) {
    fail(`${file}: ${messageOf(error)}`);
    return [];
  }
}

function runVector(vector: Vector): string[] {
  try {
    const output = vectorFunctions[vector.function]!(toFunctionInput(vector.input) as never);
    return compareExpected(vector.expected, output, vector.tolerance);
  } catch (error) {
    return [`threw ${messageOf(error)}`];
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = checkVectors(process.argv.slice(2), (line) => console.log(line));
