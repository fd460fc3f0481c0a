import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findPdfFaults } from '../../../scripts/pdfLint/pdfFaults.ts';
import { drawReport } from '../../../server/pdf/renderReport.ts';
import { oddReports } from '../../support/oddReports.ts';
import { reportFixtures } from '../../support/reportFixtures.ts';

const fixtures = await reportFixtures();
const odd = await oddReports();

/** The text of every page, as a reader would copy it, footers included. */
async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  await task.destroy();
  return texts;
}

test.each(Object.entries(fixtures))(
  'the report %s has no fault that pdf.js can see',
  async (_name, report) => {
    const { bytes, missing } = await drawReport(report);
    expect((await findPdfFaults(bytes)).faults).toEqual([]);
    expect(missing).toEqual([]);
  },
);

test.each(Object.entries(odd))('odd input (%s) is drawn without a fault', async (name, report) => {
  const { bytes, missing } = await drawReport(report);
  expect(bytes.length).toBeGreaterThan(10_000);
  expect(missing.length > 0).toBe(name === 'unknownScripts');
  if (bytes.length < 200_000) expect((await findPdfFaults(bytes)).faults).toEqual([]);
});

test('sections without data leave no trace', async () => {
  const report = fixtures['checklistOnly']!;
  const text = (await pageTexts((await drawReport(report)).bytes)).join(' ');
  expect(report.profile).toBeNull();
  expect(text).toContain(report.checklist!.eyebrow);
  expect(text).not.toContain('Strengths and barriers');
});

test('the contents name the page on which each chapter begins', async () => {
  const report = fixtures['mixed']!;
  const texts = await pageTexts((await drawReport(report)).bytes);
  for (const chapter of [report.summary, report.subdomains!, report.checklist!, report.method]) {
    const entry = new RegExp(`${chapter.eyebrow} (\\d+)`).exec(texts[0]!);
    const headline = chapter.headline.split(' ').slice(0, 4).join(' ');
    expect(texts[Number(entry![1]) - 1]!.replaceAll('\u00a0', ' ')).toContain(headline);
  }
});

test('a table that runs over pages repeats its head on each, and loses no row', async () => {
  const report = odd['longProse']!;
  const texts = await pageTexts((await drawReport(report)).bytes);
  const withNote = texts.filter((text) => text.includes('typed line by line'));
  expect(withNote.length).toBeGreaterThan(10);
  for (const text of withNote) expect(text).toContain(report.labels.fact);
  const all = texts.join(' ');
  expect(all.match(/typed line by line/g)).toHaveLength(2200);
  for (const row of report.checklist!.groups.flatMap((group) => group.rows)) expect(all).toContain(row.title);
});

test('every page but the cover says whose report it is, which page, and of how many', async () => {
  const report = fixtures['allReady']!;
  const texts = await pageTexts((await drawReport(report)).bytes);
  texts.slice(1).forEach((text, index) => {
    expect(text).toContain(`Page ${index + 2} of ${texts.length}`);
    expect(text).toContain(report.siteName);
  });
});
