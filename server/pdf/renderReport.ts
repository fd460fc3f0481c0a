import type { Report } from '../core/report/report.ts';
import { drawChecklist } from './blocks/checklist.ts';
import { drawCover, drawCoverFoot } from './blocks/cover.ts';
import { drawFindings } from './blocks/findings.ts';
import { drawFooters } from './blocks/footers.ts';
import { drawMethod } from './blocks/method.ts';
import { drawProfile } from './blocks/profile.ts';
import { drawRecommendations } from './blocks/recommendations.ts';
import { drawSubdomains } from './blocks/subdomains.ts';
import { drawSummary } from './blocks/summary.ts';
import { drawUptake } from './blocks/uptake.ts';
import { createDocument, finish } from './tag/reportDocument.ts';
import { Chapters } from './tag/section.ts';
import { Sheet } from './tag/sheet.ts';
import { createPress, type Press, Typesetter } from './type/typesetter.ts';

/** What a rendering consists of. */
export interface Rendering {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters for which no font has a picture; each run of them was printed as "(?)". */
  readonly missing: readonly number[];
}

const sharedPress = createPress();

/** Draws a report as a PDF; the same report gives the same bytes. */
export async function renderReport(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  return (await drawReport(report)).bytes;
}

/** Like `renderReport`, and says what it met. Another press than the process's own changes the time it takes, never the bytes. */
export async function drawReport(report: Report, press: Press = sharedPress): Promise<Rendering> {
  const doc = createDocument({
    title: `${report.title} · ${report.siteName}`,
    subject: report.cover.eyebrow,
    lang: report.locale,
    day: report.asOf,
    producer: `Plumbline ${report.engineVersion}`,
  });
  const type = new Typesetter(press);
  const sheet = new Sheet(doc, type);
  const chapters = new Chapters();
  const cover = drawCover(sheet, report);
  drawSummary(sheet, chapters, report);
  drawProfile(sheet, chapters, report);
  drawSubdomains(sheet, chapters, report);
  drawFindings(sheet, chapters, report);
  drawRecommendations(sheet, chapters, report);
  drawChecklist(sheet, chapters, report);
  drawUptake(sheet, chapters, report);
  drawMethod(sheet, chapters, report);
  const { pages } = sheet;
  drawFooters(sheet, report);
  drawCoverFoot(sheet, cover, report, chapters.entries);
  return { bytes: await finish(doc), pages, missing: [...type.missing].sort((a, b) => a - b) };
}
