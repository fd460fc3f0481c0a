import type { Instrument } from '../../../server/core/instrument/instrument.ts';
import { reportOf } from '../../../server/http/reportOf.ts';
import { selfAssessmentSchema } from '../../../server/http/wire/selfAssessment.ts';
import type { SelfAssessmentDoc } from '../../../server/storage/schemas/selfAssessments.ts';
import { sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { shippedInstrument } from '../../support/shippedInstruments.ts';

const survey = shippedInstrument('web-therapy-readiness');
const checklist = shippedInstrument('web-therapy-protocols');

/** A later instrument of the same kind, newer than both parts of the self-assessment. */
const pulse: Instrument = { ...survey, id: 'web-therapy-pulse', version: 9 };
const instruments = [pulse, survey, checklist];

const checklistOnly: SelfAssessmentDoc = {
  _id: '00000000-0000-4000-8000-000000000000',
  onceKey: '',
  bodyMac: null,
  secretHash: '',
  state: 'stored',
  expiresAt: 0,
  asOf: '2026-01-15',
  site: { name: 'Site', stage: 'pilot', programme: null },
  mode: { kind: 'one-person' },
  survey: null,
  checklist: { instrument: checklist.id, version: 1, hash: '', answers: { funding: 2 } },
};

test('another survey among the instruments never stands in for the one that was not answered', () => {
  const reportFrom = (list: readonly Instrument[]) =>
    reportOf({ instruments: list, engineVersion: '0' }, checklistOnly);
  expect(reportFrom(instruments)).toEqual(reportFrom([survey, checklist]));
});

test('answers to another survey are refused when they are sent, not when the report is asked for', () => {
  const body = sampleBody(instruments, seededRandom(3));
  const sent = (id: string, version: number) =>
    selfAssessmentSchema(instruments).safeParse({
      ...body,
      mode: { kind: 'one-person' },
      survey: { instrument: id, version, answers: {} },
    });
  expect(sent(survey.id, survey.version).success).toBe(true);
  expect(sent(pulse.id, pulse.version).error?.issues).toMatchObject([
    { path: ['survey', 'instrument'], message: 'must name a survey: web-therapy-readiness' },
  ]);
});
