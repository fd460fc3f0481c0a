import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderReport } from '../../../server/pdf/renderReport.ts';
import { oddReports } from '../../support/oddReports.ts';
import { overwrite, probePdf } from '../../support/taggedProbe.ts';
import { testWith, veraPdf, writeFixtures } from './judges.ts';

const judged = testWith('mvn', 'java');
let fixtures: Awaited<ReturnType<typeof writeFixtures>>;

beforeAll(async () => {
  fixtures = await writeFixtures();
  const folder = path.dirname(fixtures.files[0]!);
  for (const [name, report] of Object.entries(await oddReports())) {
    const file = path.join(folder, `odd-${name}.pdf`);
    writeFileSync(file, await renderReport(report));
    fixtures.files.push(file);
  }
});
afterAll(() => fixtures.remove());

const failures = (flavour: 'ua1' | '2a'): string[] => {
  const lines = veraPdf(flavour, fixtures.files).split('\n');
  const passed = lines.filter((line) => line.startsWith('PASS')).length;
  const failed = lines.filter((line) => /FAIL|ERROR|Exception/.test(line));
  return passed === fixtures.files.length
    ? failed
    : [...failed, `${passed} of ${fixtures.files.length} passed`];
};

judged('every fixture passes veraPDF as PDF/UA-1', () => {
  expect(failures('ua1')).toEqual([]);
});

judged('every fixture passes veraPDF as PDF/A-2a', () => {
  expect(failures('2a')).toEqual([]);
});

judged('veraPDF finds a link without Contents and metadata that do not claim PDF/A', async () => {
  const folder = path.dirname(fixtures.files[0]!);
  const mute = path.join(folder, 'mute-link.pdf');
  const claimless = path.join(folder, 'claimless.pdf');
  const linked = await probePdf((sheet) => {
    const link = sheet.open(sheet.root, 'Link');
    sheet.mark(link, () => sheet.doc.rect(10, 10, 5, 5).fill('#000000'));
    sheet.doc.link(10, 10, 5, 5, 'https://example.org/', { structParent: link, Contents: new String('') });
    link.end();
  });
  writeFileSync(mute, linked);
  writeFileSync(claimless, overwrite(await probePdf(), '<pdfaid:part>2<', '<pdfaid:part>9<'));
  expect(veraPdf('ua1', [mute])).toMatch(/FAIL .*mute-link.pdf/);
  expect(veraPdf('2a', [claimless])).toMatch(/FAIL .*claimless.pdf/);
});
