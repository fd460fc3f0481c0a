import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findPdfFaults } from '../../scripts/pdfLint/pdfFaults.ts';
import { run, sampleReport } from '../../scripts/sampleReport.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

test('a sample is a whole PDF, made from the worked examples that were named', async () => {
  const folder = temporaryFolder();
  const out = path.join(folder.path, 'sample.pdf');
  const printed: string[] = [];
  const code = await run(['--locale', 'en', '--out', out, '--case', 'mixed+gate-failed'], (line) =>
    printed.push(line),
  );
  expect([code, printed.join()]).toEqual([0, expect.stringMatching(/sample\.pdf: \d+ pages, \d+ kB/)]);
  expect((await findPdfFaults(readFileSync(out))).faults).toEqual([]);
  folder.remove();
});

test('either instrument may be left out', async () => {
  expect((await sampleReport('none+mixed')).profile).toBeNull();
  expect((await sampleReport('mixed+none')).checklist).toBeNull();
});

test.each([
  ['a folder that does not exist', ['--out', '/nonexistent/x.pdf'], /no such file or directory.*nonexistent/],
  ['an example that does not exist', ['--out', '/nonexistent/x.pdf', '--case', 'nix+none'], /nix\.json/],
  ['an option that does not exist', ['--ot', 'x.pdf'], /--ot/],
])('%s is named in one line, without a stack', async (_, args, message) => {
  const printed: string[] = [];
  expect(await run(args, (line) => printed.push(line))).toBe(1);
  expect(printed).toEqual([expect.stringMatching(message)]);
  expect(printed[0]).not.toContain('\n');
});

test('a locale without words is refused instead of printed in English', async () => {
  expect(await run(['--locale', 'sv', '--out', '/nowhere/x.pdf'], () => {})).toBe(2);
});
