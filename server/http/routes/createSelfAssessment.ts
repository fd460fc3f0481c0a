import { Problem } from '../../problems.ts';
import { hashSecret } from '../../secrets.ts';
import type { SelfAssessmentDoc } from '../../storage/schemas/selfAssessments.ts';
import { storeSelfAssessment } from '../../storage/selfAssessments.ts';
import type { Deps } from '../deps.ts';
import { bodyMacOf, hashKey, IDEMPOTENCY_KEY, idempotencyKeyOf, keyReused } from '../idempotencyKey.ts';
import { type ReadSelfAssessment, selfAssessmentReader } from '../readSelfAssessment.ts';
import { jsonReply, type Route } from '../route.ts';
import { CreatedSchema, selfAssessmentSchema } from '../wire/selfAssessment.ts';
import { surveyAnswersSchema } from '../wire/surveyAnswers.ts';
import { exampleBodies } from './exampleBodies.ts';

const DAY = 86_400_000;

export function createSelfAssessment(deps: Deps): Route<'createSelfAssessment'> {
  const read = selfAssessmentReader(deps.instruments);
  return {
    id: 'createSelfAssessment',
    method: 'POST',
    path: '/api/self-assessments',
    summary:
      'Send a finished self-assessment: one request, one document. Sending it again with the same key is safe.',
    parameters: [IDEMPOTENCY_KEY],
    body: {
      schema: selfAssessmentSchema(deps.instruments, surveyAnswersSchema),
      examples: exampleBodies(deps.instruments),
    },
    answers: {
      201: {
        description: 'Stored, now or by an earlier attempt',
        type: 'application/json',
        schema: CreatedSchema,
      },
    },
    problems: [
      'malformed-request',
      'instrument-version-mismatch',
      'result-deleted',
      'request-too-large',
      'unsupported-media-type',
      'answers-invalid',
      'idempotency-key-reused',
      'too-many-requests',
      'internal',
      'storage-unavailable',
    ],
    handle: async (request) => {
      const key = idempotencyKeyOf(request);
      const doc = newDocument(deps, key, request.body, read(request.body));
      const outcome = await storeSelfAssessment(deps.collections.selfAssessments, doc);
      if (outcome.kind === 'deleted') throw new Problem('result-deleted');
      if (outcome.kind === 'key-reused') throw keyReused();
      // A replay is answered from what was stored first, so it is the same answer.
      return jsonReply(201, { id: outcome.doc._id, expiresOn: dayOf(outcome.doc.expiresAt - 1) });
    },
  };
}

/** The key itself is never kept: its hash finds the document, and its HMAC of the body tells a replay from another body. */
function newDocument(deps: Deps, key: string, body: unknown, sent: ReadSelfAssessment): SelfAssessmentDoc {
  const { site, mode, secret } = sent.envelope;
  const now = deps.now();
  return {
    _id: deps.newId(),
    onceKey: hashKey('store', key),
    bodyMac: bodyMacOf(key, body),
    secretHash: hashSecret(secret),
    state: 'stored',
    // Midnight, so that no time of sending finer than a day is kept.
    expiresAt: (Math.floor(now / DAY) + deps.config.resultDays + 1) * DAY,
    asOf: dayOf(now),
    site,
    mode,
    survey: sent.survey,
    checklist: sent.checklist,
  };
}

/** The ISO day (UTC) of a time in epoch milliseconds. */
function dayOf(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString().slice(0, 10);
}
