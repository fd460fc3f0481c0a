import { Problem } from '../../../problems.ts';
import { hashSecret } from '../../../secrets.ts';
import {
  findEarlier,
  type ResponseOutcome,
  spendInvitation,
  storeResponse,
} from '../../../storage/responses.ts';
import type { ResponseDoc } from '../../../storage/schemas/responses.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Respondent } from '../../authorise/who.ts';
import type { Deps } from '../../deps.ts';
import { bodyMacOf, hashKey, IDEMPOTENCY_KEY, idempotencyKeyOf, keyReused } from '../../idempotencyKey.ts';
import { browserOf } from '../../respond/browserCookie.ts';
import { type ReadResponse, responseReader } from '../../respond/readResponse.ts';
import { createStuffingGuard } from '../../respond/stuffing.ts';
import { whyNotTaken } from '../../respond/waveClosed.ts';
import { createWaveRoom } from '../../respond/waveRoom.ts';
import { jsonReply, type Reply, type Route, type RouteRequest } from '../../route.ts';
import { documentedResponse, ReceivedSchema } from '../../wire/response.ts';
import { surveyAnswersSchema } from '../../wire/surveyAnswers.ts';
import { exampleResponses } from './exampleResponses.ts';
import { RESPONDENT_BODY_PROBLEMS } from './problems.ts';

export function createResponse(deps: Deps): Route<'createResponse'> {
  const submit = submission(deps);
  return {
    id: 'createResponse',
    method: 'POST',
    path: '/api/respond/responses',
    summary:
      'Send finished answers. Sending them again with the same key is safe; nothing ties them to a person.',
    parameters: [IDEMPOTENCY_KEY],
    body: {
      schema: documentedResponse(deps.instruments, surveyAnswersSchema),
      examples: exampleResponses(deps.instruments),
    },
    answers: {
      201: {
        description: 'Stored, now or by an earlier attempt',
        type: 'application/json',
        schema: ReceivedSchema,
      },
    },
    problems: [
      ...RESPONDENT_BODY_PROBLEMS,
      'instrument-version-mismatch',
      'wave-closed',
      'wave-full',
      'already-responded',
      'result-deleted',
      'idempotency-key-reused',
    ],
    handle: submit,
  };
}

/** Says what may be stored before anything is, spends the invitation if there is one, and stores once. */
function submission(deps: Deps): (request: RouteRequest, who: Respondent) => Promise<Reply> {
  const read = responseReader(deps.instruments);
  const guard = createStuffingGuard(deps);
  const room = createWaveRoom(deps);
  const { responses, invitations } = deps.collections;

  async function throughOpenLink(request: RouteRequest, doc: ResponseDoc, wave: WaveDoc): Promise<Reply> {
    const { known, headers } = browserOf(deps, request);
    guard.count(wave._id, request.address, known);
    if (!(await room.take(wave))) return await replayOr(doc, waveFull());
    return replyTo(await storeResponse(responses, doc), headers);
  }

  async function replayOr(doc: ResponseDoc, refusal: Problem): Promise<Reply> {
    const earlier = await findEarlier(responses, doc);
    if (earlier === 'replay' || earlier === 'withdrawn') return replyTo(earlier);
    throw refusal;
  }

  return async (request, { wave, invitation }) => {
    const key = idempotencyKeyOf(request);
    const refusal = whyNotTaken(deps, wave, ticketOf(request.body));
    const doc = newDocument(
      deps,
      wave,
      key,
      request.body,
      orElse(refusal, () => read(request.body, wave)),
    );
    // Answers that were stored and never acknowledged are not refused now for coming a second time too late.
    if (refusal !== undefined) return await replayOr(doc, refusal);
    if (invitation === null) return await throughOpenLink(request, doc, wave);
    if (!(await spendInvitation(invitations, invitation, hashKey('spend', key))))
      throw new Problem('already-responded');
    return replyTo(await storeResponse(responses, doc));
  };
}

/** Whoever comes too late is told so, and not what is wrong with the answers. */
function orElse<T>(refusal: Problem | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw refusal !== undefined && error instanceof Problem ? refusal : error;
  }
}

function ticketOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'ticket' in body ? body.ticket : undefined;
}

/**
 * Nothing in it comes from the link, the invitation, the clock or the address. The ticket stays out of the hash, since a
 * browser may have fetched another one by the time that it sends again.
 */
function newDocument(
  deps: Deps,
  wave: WaveDoc,
  key: string,
  body: unknown,
  { sent, survey, role }: ReadResponse,
): ResponseDoc {
  const { ticket: _ticket, ...said } = body as Readonly<Record<string, unknown>>;
  return {
    _id: deps.newId(),
    wave: wave._id,
    onceKey: hashKey('store', key),
    bodyMac: bodyMacOf(key, said),
    withdrawalHash: sent.withdrawalHash ?? hashSecret(`nobody ${deps.newId()}`),
    state: 'stored',
    role,
    notice: sent.notice,
    survey,
    seconds: sent.seconds,
  };
}

function replyTo(outcome: ResponseOutcome, headers: Readonly<Record<string, string>> = {}): Reply {
  switch (outcome) {
    case 'stored':
    case 'replay':
      return jsonReply(201, { received: true }, { headers });
    case 'withdrawn':
      throw new Problem('result-deleted', { detail: 'These answers were withdrawn.' });
    case 'key-reused':
      throw keyReused();
    case 'code-taken':
      throw new Problem('answers-invalid', {
        errors: [{ pointer: '/withdrawalHash', detail: 'is taken: make another code, and keep the key' }],
      });
  }
}

function waveFull(): Problem {
  return new Problem('wave-full', {
    detail: 'Far more answers have come than this team has members. Tell whoever gave you the link.',
  });
}
