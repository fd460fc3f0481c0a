import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Instrument } from '../server/core/instrument/instrument.ts';
import { type Part, versionsOf } from '../server/core/instrument/selfAssessmentParts.ts';
import { buildReport } from '../server/core/report/buildReport.ts';
import type { Report } from '../server/core/report/report.ts';
import type { Answers } from '../server/core/response/answers.ts';
import { compileAnswers } from '../server/core/response/compileAnswers.ts';
import { drawReport } from '../server/pdf/renderReport.ts';
import { readInstruments } from '../server/surveyjs/readInstruments.ts';

interface Example {
  readonly asOf: string;
  readonly raw: unknown;
}

const usage =
  'npm run sample:report -- --locale en --out FILE [--case SURVEY_EXAMPLE+CHECKLIST_EXAMPLE | none]';

/**
 * Builds a report from worked examples in surveys/: `mixed+gate-failed` takes the staff survey's `mixed` and the checklist's
 * `gate-failed`; `none` on either side leaves that instrument out.
 */
export async function sampleReport(caseName: string, root = 'surveys'): Promise<Report> {
  const { instruments } = await readInstruments(root);
  const survey = newest(instruments, 'survey');
  const checklist = newest(instruments, 'checklist');
  const [surveyCase = 'none', checklistCase = 'none'] = caseName.split('+');
  const ofSurvey = readExample(root, survey, surveyCase);
  const ofChecklist = readExample(root, checklist, checklistCase);
  return buildReport({
    survey,
    checklist,
    assessment: {
      id: '00000000-0000-4000-8000-000000000000',
      asOf: ofChecklist?.example.asOf ?? ofSurvey?.example.asOf ?? '2026-01-15',
      locale: 'en',
      site: { name: 'Worked example', stage: 'preparing', programme: null },
      mode: { kind: 'one-person' },
      survey: ofSurvey?.answers ?? null,
      checklist: ofChecklist?.answers ?? null,
    },
    engineVersion: JSON.parse(readFileSync('package.json', 'utf8')).version,
  });
}

function newest(instruments: readonly Instrument[], part: Part): Instrument {
  const [found] = versionsOf(instruments, part);
  if (found === undefined) throw new Error(`There is no ${part} among the instruments`);
  return found;
}

function readExample(
  root: string,
  instrument: Instrument,
  name: string,
): { readonly example: Example; readonly answers: Answers } | null {
  if (name === 'none') return null;
  const file = path.join(root, instrument.id, `v${instrument.version}`, 'examples', `${name}.json`);
  const example: Example = JSON.parse(readFileSync(file, 'utf8'));
  const result = compileAnswers(instrument)(example.raw);
  if (!result.ok) throw new Error(`${file}: ${result.faults.map((fault) => fault.pointer).join(', ')}`);
  return { example, answers: result.answers };
}

const readOptions = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      locale: { type: 'string', default: 'en' },
      out: { type: 'string' },
      case: { type: 'string', default: 'mixed+gate-failed' },
    },
  });

/** The command line: gives the exit code. What its user got wrong is said in one line, without a stack. */
export async function run(args: readonly string[], print: (line: string) => void): Promise<number> {
  try {
    return await writeSample(args, print);
  } catch (error) {
    // Node's own refusals (of a path, of an option) carry a code; anything else is a fault of ours.
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    print(message);
    return 1;
  }
}

async function writeSample(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values } = readOptions(args);
  if (values.out === undefined || values.locale !== 'en') {
    print(
      values.out === undefined
        ? usage
        : `There are no words for the locale "${values.locale}" yet; there is: en`,
    );
    return 2;
  }
  const { bytes, pages, missing } = await drawReport(await sampleReport(values.case));
  writeFileSync(values.out, bytes);
  print(`${values.out}: ${pages} pages, ${Math.round(bytes.length / 1000)} kB`);
  if (missing.length > 0) print(`${missing.length} characters that no font has were printed as (?)`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await run(process.argv.slice(2), console.log);
}
