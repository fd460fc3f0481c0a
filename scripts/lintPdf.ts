import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { findPdfFaults } from './pdfLint/pdfFaults.ts';

/**
 * Reads PDFs with pdf.js and prints what keeps them from being read aloud, found, or shown everywhere alike:
 * `npm run lint:pdf -- FILE…`. Gives the exit code: 1 if any file has a fault, 2 without files. A file that cannot
 * be read as a PDF has a fault.
 */
export async function lintPdf(files: readonly string[], print: (line: string) => void): Promise<number> {
  if (files.length === 0) print('Name one or more PDFs: npm run lint:pdf -- FILE…');
  let code = files.length === 0 ? 2 : 0;
  for (const file of files) {
    if (!(await lintFile(file, print))) code = 1;
  }
  return code;
}

async function lintFile(file: string, print: (line: string) => void): Promise<boolean> {
  try {
    const { faults, pages, paints } = await findPdfFaults(await readFile(file));
    print(`${faults.length === 0 ? 'PASS' : 'FAIL'} ${file}: ${pages} pages, ${paints} paints`);
    for (const fault of faults) print(`  ${fault}`);
    return faults.length === 0;
  } catch (error) {
    print(`FAIL ${file}: cannot be read as a PDF: ${(error as Error).message}`);
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await lintPdf(process.argv.slice(2), console.log);
}
