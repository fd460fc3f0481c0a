import { buildReport } from '../../../../server/core/report/buildReport.ts';
import type { Report } from '../../../../server/core/report/report.ts';
import type { SelfAssessment } from '../../../../server/core/report/selfAssessment.ts';
import { engineVersion, exampleAssessments, shippedInstruments } from '../../../support/reportFixtures.ts';
import { ownTexts, textsOf } from '../../../support/reportText.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import {
  checklistAnswers,
  counted,
  type Pick,
  selfAssessment,
  surveyAnswers,
} from '../../../support/selfAssessments.ts';

/** Rules that hold for every report, whoever answered and whatever: named cases, and seeded ones of every kind. */

const instruments = await shippedInstruments();
const { survey, checklist } = instruments;
const cases: [string, SelfAssessment][] = [
  ...Object.entries(exampleAssessments(instruments)),
  ...randomCases(60),
];
const reports: [string, Report, SelfAssessment][] = cases.map(([name, assessment]) => [
  name,
  buildReport({ ...instruments, assessment, engineVersion }),
  assessment,
]);

function randomCases(n: number): [string, SelfAssessment][] {
  const random = seededRandom(20260115);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: n }, (_, index) => {
    const group = random() < 0.3;
    const level = 1 + Math.floor(random() * 5);
    const gaps = oneOf([0, 0.1, 0.5, 0.9]);
    const pick = (): Pick =>
      random() < gaps
        ? oneOf(['dk', 'nr', undefined] as const)
        : Math.min(5, Math.max(1, level + oneOf([-1, 0, 0, 1])));
    const parts = oneOf(['both', 'survey', 'checklist'] as const);
    const person = {
      role: oneOf(['clinician', 'manager', 'admin', 'it', 'other']),
      treats: oneOf(['yes', 'no'] as const),
    };
    const facts = oneOf([[2], [2, 2, 1], [0, 1, 2, 'na', undefined], ['na', 2]] as const);
    const counts = Object.fromEntries(
      ['caseload', 'offered', 'started', 'completed'].map((id) => [id, oneOf([null, 0, 1, 7, 250])]),
    );
    const factPick = ({ rule }: { rule: { gate?: boolean } }) => {
      const picked = oneOf<0 | 1 | 2 | 'na' | undefined>(facts);
      return rule.gate && picked === 'na' ? 2 : picked;
    };
    const assessment = selfAssessment({
      mode: group
        ? {
            kind: 'consensus',
            participants: 2 + Math.floor(random() * 9),
            disagreed: oneOf([[], ['models'], ['patients', 'therapy', 'organisation']]),
          }
        : { kind: 'one-person' },
      survey:
        parts === 'checklist'
          ? null
          : surveyAnswers(survey, group ? { role: 'manager', treats: 'yes' } : person, pick),
      checklist: parts === 'survey' ? null : checklistAnswers(checklist, factPick, counted(counts)),
    });
    return [`seeded ${index}`, assessment];
  });
}

type Text = { readonly path: string; readonly text: string };

/** The texts that break a rule, as lines for a failing test's message. */
const breaches = (texts: readonly Text[], breaks: (text: string) => boolean): string[] =>
  texts.filter(({ text }) => breaks(text)).map(({ path, text }) => `${path}: ${text}`);
const matching = (texts: readonly Text[], pattern: RegExp) => breaches(texts, (text) => pattern.test(text));

test.each(reports)('%s: no text is empty, broken or badly set', (_, report) => {
  const own = ownTexts(report);
  expect(breaches(textsOf(report), (text) => text.trim() === '')).toEqual([]);
  expect(matching(own, /undefined|NaN|null|\[object|-0(?!\d)|Infinity/)).toEqual([]);
  expect(matching(own, / {2}|\.\.|,,| ,| \.| ;|;;|\(\)|: \.|\s$|^\s/)).toEqual([]);
  expect(
    matching(
      own,
      /\b1 (domains|subdomains|statements|actions|barriers|strengths|people|key needs|clients)\b/,
    ),
  ).toEqual([]);
  expect(
    matching(own, /\b(0|[2-9]|[1-9]\d+) (domain|subdomain|statement|action|barrier|strength|client)\b/),
  ).toEqual([]);
  expect(matching(own, /\b1 of \d+ [a-z-]+ are\b|\b([2-9]|[1-9]\d+) of \d+ [a-z-]+ (is|was)\b/)).toEqual([]);
});

test.each(reports)('%s: sentences end as sentences, headlines do not', (_, report) => {
  const sentence = /(sentences|paragraphs|intro|limits|points\.\d+\.text|sentence|note|remark)(\.\d+)?$/;
  const sentences = ownTexts(report).filter(({ path }) => sentence.test(path));
  expect(breaches(sentences, (text) => !/^[\p{Lu}\d].*\.$/su.test(text))).toEqual([]);
  const headlines = ownTexts(report).filter(({ path }) => path.endsWith('headline'));
  expect(headlines.length).toBeGreaterThanOrEqual(3);
  expect(breaches(headlines, (text) => !/^[\p{Lu}\d].*[^.]$/u.test(text))).toEqual([]);
});

test.each(reports)('%s: nothing is predicted or promised; no percentages, no intervals', (_, report) => {
  const promise =
    /\b(will|guarantee|succeed|success|fails?|proven|validated|certif|significant|on average|confidence interval|risk of)\b|±/i;
  expect(matching(ownTexts(report), promise)).toEqual([]);
  const results = ownTexts(report).filter(({ path }) => !/^method\.|\.limits\./.test(path));
  expect(matching(results, /%|per cent/)).toEqual([]);
});

/** A role's name, the offer to ask others, an instrument's own title and status. */
const ALLOWED = [
  /team or service manager/i,
  'Ask your team to answer as well.',
  survey.scoring.title,
  'not yet tested with staff or clients',
];

const byMode = (kind: SelfAssessment['mode']['kind']) =>
  reports.filter(([, , { mode }]) => mode.kind === kind);

test.each(byMode('one-person'))('%s: one person is never a staff or a team', (_, report) => {
  const said = ownTexts(report).map(({ path, text }) => ({
    path,
    text: ALLOWED.reduce<string>((rest, phrase) => rest.replace(phrase, ''), text),
  }));
  expect(matching(said, /\b(staff|teams?|shared?|the group|consensus|people together)\b/i)).toEqual([]);
  expect(report.title).toMatch(/^Self-assessment by one person/);
});

test.each(byMode('consensus'))('%s: a consensus is marked as one', (_, report, { mode }) => {
  const n = mode.kind === 'consensus' ? mode.participants : 0;
  expect(report.title).toBe(`Self-assessment: consensus of ${n}`);
  expect(report.cover.facts.map(({ value }) => value).join()).toContain(`${n} people together`);
  expect(matching(ownTexts(report), /one person|this role|own view/i)).toEqual([]);
});

test.each(reports)('%s: what is always printed is printed', (_, report, assessment) => {
  const warnings = [
    'Ready means that staff, on average, agree that the conditions are in place. It is not approval to go live.',
    "Own instrument, written from one review's summary and the named sources; not tested with staff or clients; not a validated scale.",
  ];
  expect(report.summary.warnings).toEqual(warnings);
  expect(report.method.warnings).toEqual(warnings);
  expect(report.cover.definition).toBe(
    "Web-based therapy means a psychological treatment programme that clients use on a computer or phone, alone or with a therapist's support. Video appointments alone are not meant.",
  );
  expect(report.cover.facts.map(({ label }) => label)).toEqual([
    'Stage',
    'Programme',
    'Answered by',
    'Answered',
    'Date',
  ]);
  expect(JSON.stringify(report.method.versions)).toContain(engineVersion);
  if (assessment.survey) expect(JSON.stringify(report.method.blocks)).toContain('provisional');
  expect(report.method.sources.some(({ url }) => url === 'https://doi.org/10.2196/17362')).toBe(true);
  expect(new Set(report.method.sources.map(({ text }) => text)).size).toBe(report.method.sources.length);
});

test.each(reports)('%s: sections without data are null, and never half there', (_, report, assessment) => {
  const ofSurvey = [report.keyNeeds, report.profile, report.subdomains, report.findings, report.cover.shape];
  const ofChecklist = [report.mustHaves, report.checklist, report.uptake];
  expect(ofSurvey.every((section) => (section === null) === (assessment.survey === null))).toBe(true);
  expect(ofChecklist.every((section) => (section === null) === (assessment.checklist === null))).toBe(true);
  expect(report.instruments).toHaveLength(
    Number(assessment.survey !== null) + Number(assessment.checklist !== null),
  );
});

test('the same assessment gives the same report, to the letter', () => {
  for (const [, report, assessment] of reports.slice(0, 20))
    expect(JSON.stringify(buildReport({ ...instruments, assessment, engineVersion }))).toBe(
      JSON.stringify(report),
    );
});
