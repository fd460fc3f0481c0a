import type { Report } from '../../server/core/report/report.ts';

/** Every text in a report with the path to it: `summary.verdict.title`. */
export function textsOf(value: unknown, path = ''): { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    textsOf(entry, path === '' ? key : `${path}.${key}`),
  );
}

/** What the report itself says: without what people typed, and without wording that instruments and sources bring along. */
export function ownTexts(report: Report): { readonly path: string; readonly text: string }[] {
  return textsOf(report).filter(({ path }) => !FOREIGN.test(path) && !CODES.test(path));
}

const FOREIGN =
  /^(siteName|cover\.site|cover\.facts\.1\.|labels\.footer|instruments\.|checklist\.groups|mustHaves\.gates\.\d+\.title|uptake\.rows|method\.sources|method\.blocks\.\d+\.title|recommendations\.groups\.\d+\.items|summary\.nextSteps|summary\.warnings|method\.warnings)/;

/** Codes for renderers, never printed. */
const CODES = /(^|\.)(id|state|tone|band|hash|locale|direction|asOf|engineVersion|url)$/;
