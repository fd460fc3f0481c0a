import { lintPdf } from '../../scripts/lintPdf.ts';
import { findPdfFaults } from '../../scripts/pdfLint/pdfFaults.ts';
import type { Sheet } from '../../server/pdf/tag/sheet.ts';
import { overwrite, probePdf, write } from '../support/taggedProbe.ts';

const faultsOf = async (bytes: Uint8Array): Promise<string> => (await findPdfFaults(bytes)).faults.join('\n');

test('a document without fault passes', async () => {
  expect(await faultsOf(await probePdf())).toBe('');
});

const linkWithout = (sheet: Sheet): void => {
  const link = sheet.open(sheet.root, 'Link');
  sheet.mark(link, () => sheet.doc.rect(10, 10, 5, 5).fill('#000000'));
  sheet.doc.link(10, 10, 5, 5, 'https://example.org/', { structParent: link, Contents: new String('') });
  link.end();
};

type Seed = [name: string, add: (sheet: Sheet) => unknown, expected: RegExp];

const seeded: Seed[] = [
  [
    'an untagged rectangle',
    (sheet) => sheet.doc.rect(1, 1, 9, 9).fill('#000000'),
    /1 of 3 paints are neither/,
  ],
  ['a mark that is never closed', (sheet) => sheet.doc.addContent('/Artifact BMC'), /marks do not pair/],
  ['a mark that was never opened', (sheet) => sheet.doc.addContent('EMC'), /marks do not pair/],
  ['a structure type of PDF 2.0', (sheet) => write(sheet, 'Title', 'x'), /"Title" is no structure type/],
  ['a heading level that is skipped', (sheet) => write(sheet, 'H3', 'x'), /skips from 1 to 3/],
  [
    'a figure without alternative text',
    (sheet) => void sheet.tagged(sheet.root, 'Figure', () => sheet.doc.rect(1, 1, 9, 9).fill('#000000')),
    /no alternative text\n.*no BBox/,
  ],
  [
    'a cell outside a row',
    (sheet) => write(sheet, 'TD', 'x', sheet.open(sheet.root, 'Table')),
    /TD stands in Table/,
  ],
  [
    'a table without header cells',
    (sheet) => write(sheet, 'TD', 'x', sheet.open(sheet.open(sheet.root, 'Table'), 'TR')),
    /Table has no header cell/,
  ],
  ['a link without Contents', linkWithout, /a link has no Contents/],
];

test.each(seeded)('%s is found', async (_name, addFault, expected) => {
  expect(await faultsOf(await probePdf((sheet) => void addFault(sheet)))).toMatch(expected);
});

test.each([
  ['/Lang (en)', '/Lung (en)', /names no language/],
  ['DisplayDocTitle true', 'DisplayDocTitle null', /title is not displayed/],
  ['<pdfuaid:part>1<', '<pdfuaid:part>9<', /do not claim PDF\/UA-1/],
  ['/Marked true', '/Marked null', /not marked as tagged/],
  ['/Outlines', '/Outlimes', /no bookmarks/],
  ['/FontFile2', '/FontFileX', /is not embedded/],
])('%s broken is found', async (from, to, expected) => {
  expect(await faultsOf(overwrite(await probePdf(), from, to))).toMatch(expected);
});

test.each(['package.json', 'nonexistent.pdf'])('%s, which is no PDF, fails in one line', async (file) => {
  const printed: string[] = [];
  expect(await lintPdf([file], (line) => printed.push(line))).toBe(1);
  expect(printed).toEqual([expect.stringMatching(`^FAIL ${file}: cannot be read as a PDF: .+$`)]);
});
