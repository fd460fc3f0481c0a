import type { Instrument } from '../../server/core/instrument/instrument.ts';
import type { Item } from '../../server/core/instrument/itemsOf.ts';
import { buildReport } from '../../server/core/report/buildReport.ts';
import type { Report } from '../../server/core/report/report.ts';
import type { SelfAssessment } from '../../server/core/report/selfAssessment.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import { checklistAnswers, counted, selfAssessment, surveyAnswers } from './selfAssessments.ts';

export const engineVersion = '0.1.0';

export interface ShippedInstruments {
  readonly survey: Instrument;
  readonly checklist: Instrument;
}

/** The two shipped instruments, through the gate as the server loads them. */
export async function shippedInstruments(): Promise<ShippedInstruments> {
  const { instruments } = await readInstruments('surveys');
  return {
    survey: instruments.find(({ id }) => id === 'web-therapy-readiness')!,
    checklist: instruments.find(({ id }) => id === 'web-therapy-protocols')!,
  };
}

const manager = { role: 'manager', treats: 'yes' } as const;
const clinician = { role: 'clinician', treats: 'yes' } as const;
const consensus = (participants: number, ...disagreed: string[]) =>
  ({ kind: 'consensus', participants, disagreed }) as const;

/** Domain by domain from good to poor, with one "don't know" and one "not relevant". */
const mixedPick = ({ domain, id }: Item, index: number) => {
  if (id === 'infrastructure-help') return 'nr';
  if (id === 'leadership-named') return 'dk';
  const level = { patients: 4, professionals: 2, relationship: 3, therapy: 5, organisation: 3, models: 2 }[
    domain
  ]!;
  return Math.max(1, level - (index % 3 === 0 ? 1 : 0));
};

const LONG_NAME =
  `Centre <für> & "Ψυχική" υγεία 🧠 مركز الصحة النفسية ${'Ä very long name '.repeat(12)}`.slice(0, 199);

/** Named self-assessments over the cases that a report must read right in. */
export function exampleAssessments({
  survey,
  checklist,
}: ShippedInstruments): Record<string, SelfAssessment> {
  const allInPlace = checklistAnswers(
    checklist,
    () => 2,
    counted({ caseload: 210, offered: 60, started: 41, completed: 18 }),
  );
  const ready = surveyAnswers(survey, clinician, () => 5);
  const mixed = surveyAnswers(survey, clinician, mixedPick);
  const gateFailed = checklistAnswers(
    checklist,
    ({ id }, index) => (id === 'crisis-procedure' ? 0 : index % 4 === 3 ? 1 : 2),
    {
      'privacy-notice-expires': '2025-11-30',
      'privacy-notice-link': 'Intranet, document 12',
      'funding-note': 'Agreed until June.',
      ...counted({ caseload: 180, offered: 40, started: 12, completed: null }),
    },
  );
  return {
    allReady: selfAssessment({ survey: ready, checklist: allInPlace }),
    allEarly: selfAssessment({
      survey: surveyAnswers(survey, manager, () => 1),
      checklist: checklistAnswers(
        checklist,
        () => 0,
        counted({ caseload: null, offered: null, started: null, completed: null }),
      ),
      site: { name: 'Harbour Street Clinic', stage: 'considering', programme: null },
    }),
    mixed: selfAssessment({ survey: mixed, checklist: gateFailed }),
    gateFailed: selfAssessment({ survey: ready, checklist: gateFailed }),
    gateUnknown: selfAssessment({
      survey: ready,
      checklist: checklistAnswers(
        checklist,
        ({ id }) => (id === 'incident-procedure' ? undefined : 2),
        counted({ offered: 0, started: 0 }),
      ),
    }),
    keyNeedLow: selfAssessment({
      survey: surveyAnswers(survey, clinician, ({ subdomain }) => (subdomain === 'workflow' ? 3 : 5)),
      checklist: allInPlace,
    }),
    dontKnow: selfAssessment({
      survey: surveyAnswers(survey, clinician, ({ subdomain }, index) =>
        subdomain === 'data-security' || subdomain === 'leadership' ? (index % 2 ? 'dk' : 4) : 4,
      ),
      checklist: allInPlace,
    }),
    onePersonAdmin: selfAssessment({
      survey: surveyAnswers(survey, { role: 'admin', treats: 'no' }, (_, index) => 3 + (index % 3)),
    }),
    consensus: selfAssessment({
      mode: consensus(6, 'patients', 'models'),
      survey: surveyAnswers(survey, manager, mixedPick),
      checklist: gateFailed,
      site: { name: 'Harbour Street Clinic', stage: 'pilot', programme: 'MindSteps' },
    }),
    checklistOnly: selfAssessment({ checklist: gateFailed }),
    surveyOnly: selfAssessment({
      survey: ready,
      site: { name: 'Harbour Street Clinic', stage: 'routine', programme: 'MindSteps' },
    }),
    nothingScored: selfAssessment({ survey: surveyAnswers(survey, manager, () => undefined) }),
    longNames: selfAssessment({
      survey: mixed,
      checklist: gateFailed,
      site: { name: LONG_NAME, stage: 'preparing', programme: LONG_NAME },
    }),
    hugeNotes: selfAssessment({
      survey: mixed,
      checklist: checklistAnswers(checklist, () => 1, {
        'funding-note': `${'Väldigt långt & <b>svårt</b> 🧾 نص طويل\n'.repeat(100)}`.slice(0, 600),
        'funding-link': `https://example.org/${'a'.repeat(230)}`,
      }),
    }),
  };
}

/** Built reports by the name of their case, from the shipped instruments. */
export async function reportFixtures(): Promise<Record<string, Report>> {
  const instruments = await shippedInstruments();
  return Object.fromEntries(
    Object.entries(exampleAssessments(instruments)).map(([name, assessment]) => [
      name,
      buildReport({ ...instruments, assessment, engineVersion }),
    ]),
  );
}
