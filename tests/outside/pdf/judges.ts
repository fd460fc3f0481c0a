import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderReport } from '../../../server/pdf/renderReport.ts';
import { reportFixtures } from '../../support/reportFixtures.ts';

/** Runs a command and gives its output, whatever its exit status. */
export function outputOf(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return `${stdout}${stderr}`;
}

/** Jest's `test` if the commands are here or must be (CI); otherwise one that says that it skips. */
export function testWith(...commands: readonly string[]): typeof test | typeof test.skip {
  const absent = commands.filter((command) => spawnSync(command, ['--version']).error !== undefined);
  if (absent.length === 0 || process.env['CI'] === 'true') return test;
  process.stdout.write(`skipped: ${absent.join(', ')} is not installed\n`);
  return test.skip;
}

/** Every fixture as a file in a temporary folder. */
export async function writeFixtures(): Promise<{ files: string[]; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-pdf-'));
  const files: string[] = [];
  for (const [name, report] of Object.entries(await reportFixtures())) {
    const file = path.join(folder, `${name}.pdf`);
    writeFileSync(file, await renderReport(report));
    files.push(file);
  }
  return { files, remove: () => rmSync(folder, { recursive: true }) };
}

let classPath: string | undefined;

/** Asks veraPDF about many files at once; gives what it says of each: PASS or FAIL with clauses. */
export function veraPdf(flavour: 'ua1' | '2a', files: readonly string[]): string {
  classPath ??= fetchVeraPdf();
  const wrapper = 'org.verapdf.apps.GreenfieldCliWrapper';
  return outputOf('java', ['-cp', classPath, wrapper, '-f', flavour, '--format', 'text', '-v', ...files]);
}

/** Maven fetches the judge into its own cache once and names the files. */
function fetchVeraPdf(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'plumbline-verapdf-'));
  try {
    const list = path.join(folder, 'classpath');
    const pom = path.resolve('tests/outside/pdf/pom.xml');
    execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${list}`]);
    return readFileSync(list, 'utf8').trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
