import type { Report } from '../../server/core/report/report.ts';
import { reportFixtures } from './reportFixtures.ts';

const withSite = (report: Report, site: string): Report => ({
  ...report,
  siteName: site,
  cover: { ...report.cover, site },
  labels: { ...report.labels, footer: `${site} · ${report.title}` },
});

function withNote(report: Report, note: string): Report {
  const checklist = report.checklist!;
  const [first, ...groups] = checklist.groups;
  const [row, ...rows] = first!.rows;
  const noted = { ...first!, rows: [{ ...row!, details: [note] }, ...rows] };
  return { ...report, checklist: { ...checklist, groups: [noted, ...groups] } };
}

/** Letters without a pattern that a cache could learn. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

/** Reports with what people can type to a renderer's harm: very long, very odd, or in scripts that no font here has. */
export async function oddReports(): Promise<Record<string, Report>> {
  const report = (await reportFixtures())['mixed']!;
  return {
    longWord: withNote(report, noise(100_000)),
    longProse: withNote(report, 'A note of ordinary words, typed line by line.\n'.repeat(2200)),
    longArabicWord: withNote(report, 'مرحبا'.repeat(20_000)),
    marks: withNote(report, `e${'\u0301'.repeat(99_999)}`),
    emoji: withNote(report, '😀👨‍👩‍👧🏽🇸🇪'.repeat(8000)),
    unknownScripts: withNote(report, '漢字 क्षि \u{1F9FF} \u0000\u001b\ud800 end'.repeat(200)),
    ampersands: withSite(report, 'A & B <clinic> "C" \'D\' ]]> &amp; </rdf:li>'),
    rightToLeft: withSite(report, 'العيادة النفسية (الشمالية) 24/7 Web מרפאה [א]'),
    wideWord: withSite(report, 'W'.repeat(200)),
    empty: withSite(report, ''),
  };
}
