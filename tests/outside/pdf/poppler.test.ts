import { outputOf, testWith, writeFixtures } from './judges.ts';

let fixtures: Awaited<ReturnType<typeof writeFixtures>>;
beforeAll(async () => {
  fixtures = await writeFixtures();
});
afterAll(() => fixtures.remove());

const fileOf = (name: string): string => fixtures.files.find((file) => file.endsWith(`/${name}.pdf`))!;

testWith('pdfinfo')(
  'poppler reads the structure: contents, tables with scope, figures, no unknown type',
  () => {
    const structure = outputOf('pdfinfo', ['-struct', fileOf('mixed')]);
    expect(structure).toMatch(/^Document/m);
    for (const part of ['TOC', 'TOCI', 'Link', 'H1', 'H2', 'H3', 'Table', 'TR', 'TD', 'Figure', 'LBody']) {
      expect(structure).toMatch(new RegExp(`^\\s+${part}`, 'm'));
    }
    expect(structure).toMatch(/TH[^\n]*\n\s*\/Scope \/?Column/);
    expect(structure).not.toMatch(/Syntax|Unknown|unknown/);
  },
);

testWith('pdfinfo')('poppler sees a tagged PDF with its title and the date of the data', () => {
  const info = outputOf('pdfinfo', ['-isodates', fileOf('longNames')]);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:.*Centre <für> & "Ψυχική" υγεία/);
  expect(info).toMatch(/CreationDate:\s+2026-01-15T00:00:00Z/);
  expect(info).toMatch(/PDF version:\s+1\.7/);
});

testWith('pdffonts')('every font of every fixture is embedded, subset, and can be copied from', () => {
  for (const file of fixtures.files) {
    const rows = outputOf('pdffonts', [file]).split('\n').slice(2).filter(Boolean);
    expect(rows.length).toBeGreaterThan(0);
    // Columns from the right: object, generation, unicode, subset, embedded.
    for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +\d+$/);
  }
});

testWith('pdftotext')('the text comes out in reading order and in the order of its script', () => {
  const text = outputOf('pdftotext', [fileOf('mixed'), '-']);
  const order = ['Self-assessment', 'Contents', 'Overall:', 'Kind of action', 'https://doi.org'].map((part) =>
    text.indexOf(part),
  );
  expect(order.every((at) => at >= 0)).toBe(true);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(outputOf('pdftotext', [fileOf('longNames'), '-']).replace(/\s+/g, ' ')).toContain('الصحة النفسية');
});

testWith('qpdf')('qpdf finds no fault in syntax, cross-references or streams', () => {
  for (const file of fixtures.files) {
    expect(outputOf('qpdf', ['--check', file])).toMatch(/No syntax or stream encoding errors found/);
  }
});
