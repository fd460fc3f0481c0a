import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../core/instrument/canonicalJson.ts';
import { Problem } from '../../problems.ts';
import { hashSecret } from '../../secrets.ts';
import type { SelfAssessmentDoc } from '../../storage/schemas/selfAssessments.ts';
import { storeSelfAssessment } from '../../storage/selfAssessments.ts';
import type { Deps } from '../deps.ts';
import { type ReadSelfAssessment, selfAssessmentReader } from '../readSelfAssessment.ts';
import { jsonReply, type Route } from '../route.ts';
import { CreatedSchema, selfAssessmentSchema } from '../wire/selfAssessment.ts';
import { surveyAnswersSchema } from '../wire/surveyAnswers.ts';
import { exampleBodies } from './exampleBodies.ts';

const DAY = 86_400_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function createSelfAssessment(deps: Deps): Route<'createSelfAssessment'> {
  const read = selfAssessmentReader(deps.instruments);
  return {
    id: 'createSelfAssessment',
    method: 'POST',
    path: '/api/self-assessments',
    summary:
      'Send a finished self-assessment: one request, one document. Sending it again with the same key is safe.',
    parameters: [
      {
        in: 'header',
        name: 'Idempotency-Key',
        description: 'A random UUID, kept with the draft. The same key and body always get the same answer.',
        schema: z.uuid(),
        required: true,
      },
    ],
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
      const key = request.header('idempotency-key')?.toLowerCase() ?? '';
      if (!UUID.test(key)) {
        throw new Problem('malformed-request', {
          detail: 'The header Idempotency-Key must hold a random UUID.',
        });
      }
      const doc = newDocument(deps, key, request.body, read(request.body));
      const outcome = await storeSelfAssessment(deps.collections.selfAssessments, doc);
      if (outcome.kind === 'deleted') throw new Problem('result-deleted');
      if (outcome.kind === 'key-reused') {
        throw new Problem('idempotency-key-reused', {
          detail: 'Send the first body again, or make a new key for this one.',
        });
      }
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
    onceKey: createHash('sha256').update(`store:${key}`).digest('hex'),
    bodyMac: createHmac('sha256', key).update(canonicalJson(body)).digest('hex'),
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
